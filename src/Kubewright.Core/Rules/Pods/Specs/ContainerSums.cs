namespace Kubewright.Rules.Pods;

/// <summary>What the containers of a pod ask for together: those that run at once, or what an init container needs where that is more.</summary>
internal static class ContainerSums
{
    /// <summary>Adds up.</summary>
    /// <param name="spec">The pod spec.</param>
    /// <param name="list"><c>requests</c> or <c>limits</c>.</param>
    /// <param name="withDefaults">Whether requests that are missing are the limits.</param>
    public static Dictionary<string, decimal> Of(ManifestMap spec, string list, bool withDefaults)
    {
        var sums = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, container) in spec.Items("containers"))
            Add(sums, List(container, list, withDefaults));
        var sidecars = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var most = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var (_, container) in spec.Items("initContainers"))
        {
            var own = List(container, list, withDefaults);
            var running = sidecars;
            if (PodTypes.IsSidecar(container) is true)
            {
                Add(sums, own);
                Add(sidecars, own);
            }
            else
            {
                running = new Dictionary<string, decimal>(sidecars, StringComparer.Ordinal);
                Add(running, own);
            }

            Raise(most, running);
        }

        Raise(sums, most);
        return sums;
    }

    private static ManifestMap? List(ManifestMap container, string list, bool withDefaults) =>
        container.Map("resources") is not { } resources ? null : withDefaults && list == "requests" ? ResourceLists.WithDefaults(resources) : resources.Map(list);

    private static void Add(Dictionary<string, decimal> sums, ManifestMap? list)
    {
        if (list is null)
            return;
        foreach (var entry in list)
        {
            if (QuantityValue.TryRead(entry.Value, out var value))
                sums[entry.Key] = (sums.TryGetValue(entry.Key, out var sum) ? sum : 0) + value.Amount;
        }
    }

    private static void Raise(Dictionary<string, decimal> sums, Dictionary<string, decimal> others)
    {
        foreach (var other in others)
        {
            if (!sums.TryGetValue(other.Key, out var sum) || other.Value > sum)
                sums[other.Key] = other.Value;
        }
    }
}
