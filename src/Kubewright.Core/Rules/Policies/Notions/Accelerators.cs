namespace Kubewright.Rules;

/// <summary>Devices that compute: GPUs and their like, as containers ask for them.</summary>
internal static class Accelerators
{
    private const string MigSlice = "nvidia.com/mig-";
    private const string Intel = "gpu.intel.com/";

    /// <summary>Whether a resource is an accelerator of any kind.</summary>
    public static bool IsAccelerator(string resource) => resource is "nvidia.com/gpu" or "nvidia.com/gpu.shared" or "amd.com/gpu" or "gpu.intel.com/i915" or "gpu.intel.com/xe"
        or "habana.ai/gaudi" or "aws.amazon.com/neuron" or "aws.amazon.com/neuroncore" or "google.com/tpu" || IsMigSlice(resource);

    /// <summary>Whether a resource is a GPU, a share of one, or another accelerator that is counted like one.</summary>
    public static bool IsGpu(string resource) => resource is "nvidia.com/gpu" or "nvidia.com/gpu.shared" or "amd.com/gpu" or "habana.ai/gaudi"
        || IsMigSlice(resource) || resource.StartsWith(Intel, StringComparison.Ordinal);

    /// <summary>Whether a resource is a slice of a GPU.</summary>
    public static bool IsMigSlice(string resource) => resource.StartsWith(MigSlice, StringComparison.Ordinal);

    /// <summary>The amounts of resources that a container gets: its limits, and of what has no limit its requests.</summary>
    public static IEnumerable<(string Resource, QuantityValue Amount, ManifestNode Node, string List)> Amounts(ManifestMap container)
    {
        var resources = container.Map("resources");
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (resource, node) in resources?.MapOrOpen(list) ?? new ManifestMap())
            {
                if (QuantityValue.TryRead(node, out var amount) && (list == "limits" || resources!.Map("limits")?.Field(resource) is null))
                    yield return (resource, amount, node, list);
            }
        }
    }

    /// <summary>Whether a container certainly asks for a resource that is so.</summary>
    public static bool Requests(ManifestMap container, Func<string, bool> isSo) => Amounts(container).Any(amount => isSo(amount.Resource) && amount.Amount.Amount > 0);

    /// <summary>Whether a container asks for a resource that is so, or may.</summary>
    public static bool MayRequest(ManifestMap container, Func<string, bool> isSo) => MayHaveMore(container) || Requests(container, isSo);

    /// <summary>Whether a container certainly asks for no accelerator, by a count or by a claim.</summary>
    public static bool IsCertainlyWithout(ManifestMap container) =>
        !MayHaveMore(container) && container.MapOrOpen("resources").IsCertainlyEmpty("claims") && !Amounts(container).Any(amount => IsAccelerator(amount.Resource));

    /// <summary>Whether no main container of a pod certainly asks for an accelerator.</summary>
    public static bool AreCertainlyMissing(PodTemplate pod) => !pod.MayHaveMoreMainContainers && pod.MainContainers.All(container => IsCertainlyWithout(container.Node));

    /// <summary>How many GPUs a map with <c>limits</c> and <c>requests</c> stands for, as a TrainJob has one; <see langword="null"/> where that is not known.</summary>
    public static decimal? GpuCountOf(ManifestMap resources) => GpuCount(ManifestMap.Of(("resources", resources)));

    /// <summary>How many GPUs a container gets; <see langword="null"/> where that is not known.</summary>
    public static decimal? GpuCount(ManifestMap container)
    {
        if (MayHaveMore(container))
            return null;
        var count = 0m;
        foreach (var (resource, amount, _, _) in Amounts(container))
        {
            if (IsGpu(resource))
                count += amount.Amount;
        }

        return count;
    }

    /// <summary>Whether a main container of a pod certainly asks for a GPU.</summary>
    public static bool RequestsGpu(PodTemplate pod) => pod.MainContainers.Any(container => Requests(container.Node, IsGpu));

    /// <summary>Whether a container may ask for more, or for other amounts, than is known.</summary>
    private static bool MayHaveMore(ManifestMap container)
    {
        var resources = container.MapOrOpen("resources");
        return resources.IsOpen || MayHaveMoreIn(resources.MapOrOpen("limits")) || MayHaveMoreIn(resources.MapOrOpen("requests"));
    }

    private static bool MayHaveMoreIn(ManifestMap amounts) => amounts.IsOpen || amounts.Any(amount => amount.Value is ManifestUnknown);
}
