namespace Kubewright.Rules.Training;

internal sealed class MigStrategyMismatch() : PodPolicy("KW4006", "gpu-mig-strategy-mismatch", "Ask for MIG slices the way the cluster offers them", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            How slices of a GPU are named is decided on the node. Under the strategy single they are called like whole GPUs, under mixed each size has a name, and under
            none there are none.
            """,
        Fix: "Ask for what the cluster's strategy offers.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/mig-1g.10gb: 1}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu: 1}}
            """)
    {
        Settings = "kubewright.mig_strategy = single",
    };

    private const string Product = "nvidia.com/gpu.product";

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var strategy = context.Cluster(ClusterKeys.MigStrategy);
        if (strategy.Length == 0)
            return;
        var isOnSlices = pod.Spec.At("nodeSelector", Product).Text is { } product && product.Contains("-MIG-");
        foreach (var container in pod.Containers)
        {
            foreach (var (resource, _, node, list) in Accelerators.Amounts(container.Node))
            {
                if (strategy != "mixed" && Accelerators.IsMigSlice(resource))
                    Report(container, list, resource, node, strategy == "single" ? "is not offered; slices are called nvidia.com/gpu" : "is not offered; GPUs are not sliced");
                else if (strategy != "single" && resource == "nvidia.com/gpu" && isOnSlices)
                    Report(container, list, resource, node, strategy == "mixed" ? "is not what nodes with slices offer; name the slice" : "cannot be a slice, as the node selector wants");
            }
        }

        void Report(PodContainer container, string list, string resource, ManifestNode node, string problem) => context.Report(
            container.PathTo($"resources.{list}[{resource}]"), $"The cluster's MIG strategy is {strategy}, so '{resource}' {problem}.", node);
    }
}
