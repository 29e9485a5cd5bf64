namespace Kubewright.Rules.Training;

internal sealed class ClaimAndDevicePlugin() : ContainerPolicy("KW4302", "dra-and-device-plugin", "Get a GPU one way only", Severity.Warning), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: "A claim and a count are two requests to two different ledgers. The container gets GPUs from both.",
        Fix: "Keep the claim, or the count.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu: 1}, claims: [{name: gpus}]}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              resourceClaims: [{name: gpus, resourceClaimTemplateName: one-gpu}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {claims: [{name: gpus}]}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.Map("resources") is not { } resources || resources.List("claims") is null || !Accelerators.Requests(container.Node, IsDevice))
            return;
        foreach (var (_, use) in resources.Items("claims"))
        {
            if (use.Text("name") is not { } name)
                continue;
            var devices = Devices(name, container.Pod, context.Set);
            if (devices is null ? IsNamedForGpus(name, context.Set) : AsksForGpus(devices))
            {
                context.Report(
                    container.PathTo("resources"), $"Container '{container.Name}' gets GPUs from the device plugin and from claim '{name}'.", resources, fix: Fix(container.Node, devices));
                return;
            }
        }
    }

    private static bool IsDevice(string resource) => resource == "nvidia.com/gpu" || Accelerators.IsMigSlice(resource);

    /// <summary>What a claim of the pod asks for; <see langword="null"/> where it is not in the set.</summary>
    private static ManifestMap? Devices(string name, PodTemplate pod, Bundle? set)
    {
        foreach (var (_, claim) in pod.Spec.Items("resourceClaims"))
        {
            if (claim.Text("name") != name || set is null)
                continue;
            if (claim.Text("resourceClaimName") is { } single && set.Find("ResourceClaim", single, pod.Owner.Namespace) is { } found)
                return found.Spec.MapOrOpen("devices");
            if (claim.Text("resourceClaimTemplateName") is { } template && set.Find("ResourceClaimTemplate", template, pod.Owner.Namespace) is { } made)
                return made.Spec.MapOrOpen("spec").MapOrOpen("devices");
        }

        return null;
    }

    private static bool IsNamedForGpus(string name, Bundle? set) => set?.MayHaveMore is not true && name.IndexOf("gpu", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The claim alone is enough where it asks for as many.</summary>
    private static ManifestFix? Fix(ManifestMap container, ManifestMap? devices)
    {
        var counted = Accelerators.Amounts(container).Where(amount => IsDevice(amount.Resource)).Sum(amount => amount.Amount.Amount);
        return devices is not null && Count(devices) == counted ? new ManifestFix("Remove the count", [.. TreeFix.RemoveResources(container, IsDevice)]) : null;
    }

    /// <summary>How many devices are asked for; <see langword="null"/> where that is not known.</summary>
    private static long? Count(ManifestMap devices)
    {
        if (devices.MayHaveMoreIn("requests"))
            return null;
        long? count = 0;
        foreach (var (_, request) in devices.Items("requests"))
        {
            var exactly = request.Map("exactly") ?? request;
            count += request.IsCertainlyAbsent("firstAvailable") && IsGpuClass(exactly) && exactly.TextOr("allocationMode", "ExactCount") == "ExactCount" ? exactly.At("count").IntegerOr(1) : null;
        }

        return count;
    }

    private static bool AsksForGpus(ManifestMap devices)
    {
        foreach (var (_, request) in devices.Items("requests"))
        {
            if (IsGpuClass(request) || (request.Map("exactly") is { } exactly && IsGpuClass(exactly)) || request.Items("firstAvailable").Any(choice => IsGpuClass(choice.Item)))
                return true;
        }

        return false;
    }

    private static bool IsGpuClass(ManifestMap request) => request.Text("deviceClassName") is "gpu.nvidia.com" or "mig.nvidia.com";
}
