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
        if (container.Node.Map("resources") is not { } resources || resources.List("claims") is null || !Accelerators.Requests(container.Node, resource => resource == "nvidia.com/gpu" || Accelerators.IsMigSlice(resource)))
            return;
        foreach (var (_, use) in resources.Items("claims"))
        {
            if (use.Text("name") is { } name && IsForGpus(name, container.Pod, context.Set))
            {
                context.Report(container.PathTo("resources"), $"Container '{container.Name}' gets GPUs from the device plugin and from claim '{name}'.", resources, facts: (FindingFacts.Container, container.Name));
                return;
            }
        }
    }

    /// <summary>Whether a claim of the pod asks for GPUs: as it says, or by its name, where it is not in the set.</summary>
    private static bool IsForGpus(string name, PodTemplate pod, Bundle? set)
    {
        foreach (var (_, claim) in pod.Spec.Items("resourceClaims"))
        {
            if (claim.Text("name") != name || set is null)
                continue;
            if (claim.Text("resourceClaimName") is { } single && set.Find("ResourceClaim", single, pod.Owner.Namespace) is { } found)
                return AsksForGpus(found.Spec.MapOrOpen("devices"));
            if (claim.Text("resourceClaimTemplateName") is { } template && set.Find("ResourceClaimTemplate", template, pod.Owner.Namespace) is { } made)
                return AsksForGpus(made.Spec.MapOrOpen("spec").MapOrOpen("devices"));
        }

        return set?.MayHaveMore is not true && name.IndexOf("gpu", StringComparison.OrdinalIgnoreCase) >= 0;
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
