namespace Kubewright.Rules.Training;

internal sealed class GpuTolerationMissing() : PodPolicy("KW4032", "gpu-toleration-missing", "Tolerate the taint of GPU nodes", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "GPU nodes are tainted so that other pods do not fill them. A pod that does not tolerate the taint stays pending although GPUs are free.",
        Fix: "Add a toleration of the taint, with its key and effect.",
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
              tolerations: [{key: nvidia.com/gpu, operator: Exists, effect: NoSchedule}]
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8}}
            """)
    {
        Settings = "kubewright.profile = eks",
    };

    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is not ("TrainingRuntime" or "ClusterTrainingRuntime");

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var taints = context.Cluster(ClusterKeys.GpuTaints);
        if (taints.Count == 0 || !Accelerators.RequestsGpu(pod))
            return;
        var isTolerated = context.Cluster(ClusterKeys.ExtendedResourceToleration);
        foreach (var taint in taints)
        {
            if (taint.Effect == "PreferNoSchedule" || (isTolerated && MayRequest(pod, taint.Key)) || TaintToleration.MayTolerate(pod, taint))
                continue;
            context.Report(
                pod.PathTo("tolerations"),
                $"GPU nodes of {Place(context)} carry taint {taint}, which the pod does not tolerate.",
                pod.Spec.Field("tolerations") as ManifestList ?? (ManifestNode)pod.Spec,
                fix: pod.IsFragmentOfContainer ? null : TreeFix.Append("Tolerate the taint", pod.Spec, "tolerations", Toleration(taint)));
        }
    }

    private static ManifestMap Toleration(Taint taint) => taint.Value.Length == 0
        ? ManifestMap.Of(("key", taint.Key), ("operator", "Exists"), ("effect", taint.Effect))
        : ManifestMap.Of(("key", taint.Key), ("operator", "Equal"), ("value", taint.Value), ("effect", taint.Effect));

    private static string Place(PolicyContext context) => context.Cluster(ClusterKeys.Profile) is { Length: > 0 } profile ? $"profile '{profile}'" : "the cluster";

    private static bool MayRequest(PodTemplate pod, string resource) => pod.MayHaveMoreMainContainers
        || pod.MainContainers.Any(container => !container.Node.At("resources", "limits", resource).IsAbsent || !container.Node.At("resources", "requests", resource).IsAbsent);
}
