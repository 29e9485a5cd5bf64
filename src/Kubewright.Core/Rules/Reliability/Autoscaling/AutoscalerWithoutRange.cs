namespace Kubewright.Rules.Reliability;

internal sealed class AutoscalerWithoutRange()
    : ObjectPolicy("KW2121", "hpa-fixed-range", "Give the autoscaler room to scale", Severity.Warning, ["HorizontalPodAutoscaler", "ScaledObject"])
{
    public override RuleDocumentation Documentation => new(
        Why: "An autoscaler whose minimum is its maximum only keeps a number of replicas, as the workload does by itself.",
        Fix: "Raise the maximum, or remove the autoscaler.",
        Bad: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              minReplicas: 3
              maxReplicas: 3
            """,
        Good: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              minReplicas: 3
              maxReplicas: 9
            """)
    {
        Polaris = ["hpaMaxAvailability"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var isKeda = manifest.KindName == "ScaledObject";
        var (field, most) = isKeda ? ("maxReplicaCount", manifest.Spec.IntegerOr("maxReplicaCount", 100)) : ("maxReplicas", manifest.Spec.Integer("maxReplicas"));
        var least = isKeda ? manifest.Spec.IntegerOr("minReplicaCount", 0) : manifest.Spec.IntegerOr("minReplicas", 1);
        if (most is not null && most == least)
            context.Report($"spec.{field}", $"'{manifest.DisplayName}' can never scale, because minimum and maximum are both {most}.", manifest.Spec.Field(field) ?? manifest.Spec);
    }
}
