namespace Kubewright.Rules.Training;

internal sealed class RdmaWithoutDevice() : ContainerPolicy("KW4242", "rdma-env-without-resource", "Request the RDMA device that the environment expects", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "The library looks for the fast network, finds no device in the container, and goes over TCP, many times slower, without a word.",
        Fix: "Request the network device, too.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  env:
                    - {name: FI_PROVIDER, value: efa}
                  resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  env:
                    - {name: FI_PROVIDER, value: efa}
                  resources: {limits: {nvidia.com/gpu: 8, vpc.amazonaws.com/efa: 4}}
            """);

    private const string Efa = "vpc.amazonaws.com/efa";

    private static readonly string[] Parts = ["rdma", "roce", "ib", "hca", "mlnx", "sriov", "vf", "gpudirect", "tcpx"];

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.List("env") is null || container.Role == ContainerRole.Unknown || Names(container.Node) is not { } names)
            return;
        var pod = container.Pod.Spec;
        if (pod.At("hostNetwork").BooleanOr(false) is not false || !pod.IsCertainlyEmpty("resourceClaims") || container.Node.At("securityContext", "privileged").BooleanOr(false) is not false)
            return;
        foreach (var (_, variable) in container.Node.Items("env"))
        {
            var isMissing = variable.Text("name") switch
            {
                "FI_PROVIDER" => variable.Text("value") == "efa" && !names.Contains(Efa),
                "NCCL_IB_HCA" or "NCCL_IB_GID_INDEX" => variable.Text("value") is { Length: > 0 } && !names.Any(IsRdma),
                _ => false,
            };
            if (isMissing)
            {
                context.Report(
                    container.PathTo("resources.limits"), $"{variable.Text("name")} asks for RDMA but container '{container.Name}' requests no RDMA device; traffic silently falls back to TCP.", variable);
            }
        }
    }

    /// <summary>All resources that a container asks for; null where they are not all known.</summary>
    private static List<string>? Names(ManifestMap container)
    {
        var resources = container.MapOrOpen("resources");
        var (limits, requests) = (resources.MapOrOpen("limits"), resources.MapOrOpen("requests"));
        return resources.IsOpen || limits.IsOpen || requests.IsOpen ? null : [.. limits.Select(entry => entry.Key), .. requests.Select(entry => entry.Key)];
    }

    private static bool IsRdma(string resource)
    {
        if (resource == Efa || resource.StartsWith("rdma/", StringComparison.Ordinal))
            return true;
        if (resource.StartsWith("nvidia.com/", StringComparison.Ordinal))
            return !Accelerators.IsGpu(resource);
        var last = resource.Substring(resource.LastIndexOf('/') + 1);
        return Array.Exists(Parts, part => last.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);
    }
}
