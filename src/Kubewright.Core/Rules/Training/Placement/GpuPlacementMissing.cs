namespace Kubewright.Rules.Training;

internal sealed class GpuPlacementMissing() : PodPolicy("KW4031", "gpu-placement-missing", "Say which kind of GPU a pod needs", Severity.Info)
{
    private const string Kueue = "kueue.x-k8s.io/";

    public override RuleDocumentation Documentation => new(
        Why: "In a cluster with several GPU models the pod runs on whichever is free: out of memory on the small one, and at ten times the price on the large one.",
        Fix: "Select the model by a label of its nodes: nvidia.com/gpu.product, cloud.google.com/gke-accelerator, or the instance type.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector: {nvidia.com/gpu.product: NVIDIA-A100-SXM4-80GB}
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override bool AppliesTo(ManifestObject manifest) =>
        manifest.KindName is not ("" or "TrainingRuntime" or "ClusterTrainingRuntime" or "DaemonSet" or "InferenceService");

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (GpuCounts.Of(pod) is not > 0 || !pod.MainContainers.Any(container => Accelerators.Requests(container.Node, IsWholeGpu)) || pod.MainContainers.Any(container => Accelerators.Requests(container.Node, Accelerators.IsMigSlice)))
            return;
        var spec = pod.Spec;
        var isFree = spec.IsCertainlyEmpty("nodeSelector") && spec.At("affinity", "nodeAffinity").IsAbsent && spec.IsCertainlyEmpty("resourceClaims") && spec.IsCertainlyEmpty("nodeName");
        if (!isFree || MayBeQueued(context.Manifest.Labels) || context.Cluster(ClusterKeys.GpuProducts).Count == 1)
            return;
        context.Report(pod.PathTo("nodeSelector"), "The pod takes any GPU the cluster has; select a product, for example nvidia.com/gpu.product.", pod.Spec);
    }

    private static bool IsWholeGpu(string resource) => resource is "nvidia.com/gpu" or "amd.com/gpu" or "habana.ai/gaudi" || resource.StartsWith("gpu.intel.com/", StringComparison.Ordinal);

    /// <summary>Kueue chooses a flavour of nodes for what it queues.</summary>
    private static bool MayBeQueued(ManifestMap labels) => labels.IsOpen || labels.Any(label => label.Key.StartsWith(Kueue, StringComparison.Ordinal));
}
