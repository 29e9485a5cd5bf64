namespace Kubewright.Rules.Training;

internal sealed class LeaderWorkerSetInvalid() : ObjectPolicy("KW4175", "leaderworkerset-invalid", "Describe a LeaderWorkerSet consistently", Severity.Error, ["LeaderWorkerSet"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The controller refuses the set, or divides a group that cannot be divided.",
        Fix: "Give a size of at least 1, subgroups that divide it, and a rollout that may begin.",
        Bad: """
            apiVersion: leaderworkerset.x-k8s.io/v1
            kind: LeaderWorkerSet
            metadata: {name: search}
            spec:
              replicas: 2
              leaderWorkerTemplate:
                size: 4
                subGroupPolicy: {subGroupSize: 5}
                workerTemplate: {spec: {containers: [{name: server, image: ghcr.io/acme/search:2.3.1}]}}
            """,
        Good: """
            apiVersion: leaderworkerset.x-k8s.io/v1
            kind: LeaderWorkerSet
            metadata: {name: search}
            spec:
              replicas: 2
              leaderWorkerTemplate:
                size: 4
                subGroupPolicy: {subGroupSize: 2}
                workerTemplate: {spec: {containers: [{name: server, image: ghcr.io/acme/search:2.3.1}]}}
            """);

    private const int MostReplicas = 1000000;

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec;
        var template = spec.MapOrOpen("leaderWorkerTemplate");
        var size = template.At("size").IntegerOr(1);
        if (size < 1)
            Report("spec.leaderWorkerTemplate.size", $"size is {size} and must be at least 1", template["size"]!);
        var replicas = spec.At("replicas").IntegerOr(1);
        if (replicas is < 0 or > MostReplicas)
            Report("spec.replicas", $"replicas is {replicas} and must be between 0 and {MostReplicas}", spec["replicas"]!);
        if (template.At("subGroupPolicy", "subGroupSize") is { Integer: { } subgroup } group)
        {
            if (subgroup < 1)
                Report("spec.leaderWorkerTemplate.subGroupPolicy.subGroupSize", $"subGroupSize is {subgroup} and must be at least 1", group.Node!);
            else if (size >= 1 && size % subgroup != 0 && (size - 1) % subgroup != 0)
                Report("spec.leaderWorkerTemplate.subGroupPolicy.subGroupSize", $"subGroupSize {subgroup} divides neither {size} nor {size - 1}", group.Node!);
        }

        if (manifest.Annotations.IsSet("leaderworkerset.sigs.k8s.io/subgroup-exclusive-topology") && template.IsCertainlyAbsent("subGroupPolicy"))
            Report("spec.leaderWorkerTemplate.subGroupPolicy", "an annotation speaks of subgroups and there is no subGroupPolicy", template);
        CheckRollout(spec.MapOrOpen("rolloutStrategy").MapOrOpen("rollingUpdateConfiguration"), replicas);

        void CheckRollout(ManifestMap rollout, long? replicas)
        {
            const string Path = "spec.rolloutStrategy.rollingUpdateConfiguration";
            foreach (var field in new[] { "maxUnavailable", "maxSurge" })
            {
                if (IntOrPercent.Percent(rollout.Text(field)) > 100)
                    Report($"{Path}.{field}", $"{field} is above 100%", rollout[field]!);
            }

            if (replicas > 0 && Scaled(rollout.At("maxUnavailable"), 1, replicas.Value, isRoundedUp: false) == 0 && Scaled(rollout.At("maxSurge"), 0, replicas.Value, isRoundedUp: true) == 0)
                Report($"{Path}.maxUnavailable", "neither maxUnavailable nor maxSurge lets a rollout begin", rollout);
        }

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"LeaderWorkerSet '{manifest.DisplayName}': {problem}.", at);
    }

    private static long? Scaled(Reading value, long missing, long replicas, bool isRoundedUp) => value.IsAbsent ? missing : IntOrPercent.Of(value.Node, replicas, isRoundedUp);
}
