namespace Kubewright.Rules.Reliability;

internal sealed class ScaledObjectBounds()
    : ObjectPolicy("KW2124", "scaledobject-replica-bounds", "Order the replica bounds of a ScaledObject", Severity.Error, ["ScaledObject"])
{
    private const long DefaultMaximum = 100;

    private static readonly string[] Counts = ["minReplicaCount", "maxReplicaCount", "idleReplicaCount"];

    public override RuleDocumentation Documentation => new(
        Why: "KEDA refuses such bounds in its webhook or, where that is off, when it makes its autoscaler. Either way nothing scales.",
        Fix: "Order the bounds: idleReplicaCount below minReplicaCount, and that not above maxReplicaCount.",
        Bad: """
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: {name: search}
            spec:
              scaleTargetRef: {name: search}
              minReplicaCount: 5
              maxReplicaCount: 2
              triggers: [{type: cpu, metricType: Utilization, metadata: {value: '70'}}]
            """,
        Good: """
            apiVersion: keda.sh/v1alpha1
            kind: ScaledObject
            metadata: {name: search}
            spec:
              scaleTargetRef: {name: search}
              minReplicaCount: 2
              maxReplicaCount: 5
              triggers: [{type: cpu, metricType: Utilization, metadata: {value: '70'}}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var field in Counts)
        {
            if (manifest.Spec.Integer(field) is < 0 and var count)
                Report(manifest, field, $"a negative {field} ({count})", context);
        }

        var least = manifest.Spec.IntegerOr(Counts[0], 0);
        if (least is not null && manifest.Spec.IntegerOr(Counts[1], DefaultMaximum) is { } most && least > most)
            Report(manifest, Counts[0], $"minReplicaCount {least} above maxReplicaCount {most}", context);
        if (least is not null && manifest.Spec.Integer(Counts[2]) is { } idle && idle >= least)
            Report(manifest, Counts[2], $"idleReplicaCount {idle}, which must be below minReplicaCount {least}", context);
    }

    private static void Report(ManifestObject manifest, string field, string problem, PolicyContext context) =>
        context.Report("spec." + field, $"ScaledObject '{manifest.DisplayName}' has {problem}.", manifest.Spec.Field(field) ?? manifest.Spec);
}
