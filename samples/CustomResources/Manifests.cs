using Kubewright;

namespace CustomResources;

/// <summary>A cluster of a kind that Kubewright has never heard of: its builders are made of crds/computeclusters.yaml.</summary>
public static class Manifests
{
    private const string Image = "ghcr.io/example/engine:2.9.0";

    public static ManifestSet Create()
    {
        // Pod templates are Kubewright's own, whatever definition they are in: the same helpers, the same checks.
        var worker = new Container("worker")
            .Image(Image)
            .Requests(cpu: "8", memory: "64Gi")
            .SecurityContext(s => s.RunAsNonRoot());

        var cluster = new ComputeCluster("embeddings", engineVersion: "2.9.0")
            .Namespace("ml-batch")
            .Labels(("team", "search"))
            .UpgradeStrategy(UpgradeStrategy.NewCluster)
            .Autoscaling(a => a.Mode(AutoscalingMode.Conservative).IdleTimeout(TimeSpan.FromMinutes(5)))
            .HeadGroup(head => head
                .StartParameters(("dashboard-host", "0.0.0.0"))
                .Template(pod => pod.Container("head", c => c
                    .Image(Image)
                    .Port(Port.Tcp("dashboard", 8265))
                    .Requests(cpu: "2", memory: "8Gi")
                    .Limits(memory: "8Gi")
                    .SecurityContext(s => s.RunAsNonRoot()))))
            .WorkerGroup("cpu", replicas: 4, group => group
                .MaxReplicas(16)
                .Template(pod => pod.Container(worker)))
            .WorkerGroup("gpu", replicas: 1, group => group
                .MinReplicas(0)
                .MaxReplicas(4)
                .Template(pod => pod
                    .Container(worker.Clone().Gpus(1).SharedMemory("16Gi"))
                    .RequireGpu(GpuProduct.L4)
                    .TolerateGpuTaint()));

        return new ManifestSet
        {
            cluster,
            new PodDisruptionBudget("embeddings")
                .Namespace("ml-batch")
                .MaxUnavailable(1)
                .UnhealthyPodEvictionPolicy(UnhealthyPodEvictionPolicy.AlwaysAllow)
                .Selector(s => s.MatchLabels(("compute.example.com/cluster", "embeddings"))),
        };
    }
}
