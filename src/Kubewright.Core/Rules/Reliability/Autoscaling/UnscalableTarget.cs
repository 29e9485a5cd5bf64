namespace Kubewright.Rules.Reliability;

internal sealed class UnscalableTarget()
    : ObjectPolicy("KW2123", "hpa-target-not-scalable", "Autoscale only kinds that can be scaled", Severity.Error, ["HorizontalPodAutoscaler", "ScaledObject"])
{
    private static readonly string[] Unscalable = ["DaemonSet", "Job", "CronJob", "Pod", "Service", "TFJob", "XGBoostJob", "MPIJob", "TrainJob", "JobSet"];

    public override RuleDocumentation Documentation => new(
        Why: "An autoscaler changes the scale of its target. These kinds have none: it reports an error every few seconds and does nothing.",
        Fix: "Scale a Deployment or a StatefulSet; for Jobs there is KEDA's ScaledJob.",
        Bad: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: DaemonSet, name: search}
              minReplicas: 2
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
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("scaleTargetRef", "kind") is { Text: { } kind } reading && Array.IndexOf(Unscalable, kind) >= 0)
            context.Report("spec.scaleTargetRef.kind", $"'{manifest.DisplayName}' targets a {kind}, which cannot be scaled.", reading.Node!);
    }
}
