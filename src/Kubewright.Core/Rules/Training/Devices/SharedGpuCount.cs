namespace Kubewright.Rules.Training;

internal sealed class SharedGpuCount() : ContainerPolicy("KW4008", "gpu-shared-more-than-one", "Take at most one share of a shared GPU", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Shares of a GPU that is divided by time are tickets for the same queue. Two of them give no more computing than one, and take a place from somebody.",
        Fix: "Ask for one share, or for a whole GPU on nodes that do not share.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu.shared: 2}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu.shared: 1}}
            """);

    private const string Shared = "nvidia.com/gpu.shared";
    private const string Gpu = "nvidia.com/gpu";

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var (resource, amount, node, list) in Accelerators.Amounts(container.Node))
        {
            if (amount.Amount > 1 && (resource == Shared || (resource == Gpu && IsShared(container, context))))
            {
                context.Report(
                    container.PathTo($"resources.{list}[{resource}]"),
                    $"Container '{container.Name}' asks for {GpuCounts.Text(amount.Amount)} shares of a time-sliced GPU; more shares give no more compute.",
                    node,
                    fix: new ManifestFix("Ask for one share", [.. Lists(container.Node, resource).Select(amounts => new SetField(amounts, resource, 1))]));
            }
        }
    }

    private static bool IsShared(PodContainer container, PolicyContext context) => context.Cluster(ClusterKeys.GpuTimeSlicing)
        || container.Pod.Spec.At("nodeSelector", "cloud.google.com/gke-gpu-sharing-strategy").Text == "time-sharing";

    private static IEnumerable<ManifestMap> Lists(ManifestMap container, string resource) =>
        new[] { "limits", "requests" }.Select(list => container.At("resources", list).Map).OfType<ManifestMap>().Where(amounts => amounts.ContainsKey(resource));
}
