namespace Kubewright.Rules.Reliability;

internal sealed class AutoscalerToOne()
    : ObjectPolicy("KW2120", "hpa-minimum-replicas", "Keep at least two replicas under autoscaling", Severity.Info, ["HorizontalPodAutoscaler"])
{
    private static readonly RuleOption<int> Min = RuleOption.Integer("min", 2, "The least minReplicas that is fine.");

    public override IReadOnlyList<RuleOption> Options => [Min];

    public override RuleDocumentation Documentation => new(
        Why: """
            At night the autoscaler goes down to its minimum. With one pod left, every drain of a node is an outage, and the first burst in the morning
            meets one pod.
            """,
        Fix: "Set minReplicas to two or more.",
        Bad: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              maxReplicas: 6
            """,
        Good: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              minReplicas: 2
              maxReplicas: 6
            """)
    {
        KubeLinter = ["hpa-minimum-three-replicas"],
        KubeScore = ["horizontalpodautoscaler-replicas"],
        Polaris = ["hpaMinAvailability"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var wanted = context.Get(Min);
        if (manifest.Spec.IntegerOr("minReplicas", 1) is not { } least || least < 1 || least >= wanted)
            return;
        if (ScaleTarget.Of(manifest) is not { } target || (target.Group == "kubeflow.org" && TrainingJobKind.Names.Contains(target.Kind)))
            return;
        context.Report(
            "spec.minReplicas",
            $"HorizontalPodAutoscaler '{manifest.DisplayName}' may shrink the workload to {least} replica{(least == 1 ? "" : "s")}, a single point of failure; set minReplicas to {wanted}.",
            manifest.Spec.Field("minReplicas") ?? manifest.Spec,
            fix: TreeFix.Set($"Keep {wanted} replicas", manifest.Spec, wanted, "minReplicas"));
    }
}
