namespace Kubewright.Rules.Reliability;

internal sealed class SingleReplica()
    : SetPolicy("KW2060", "minimum-replicas", "Run more than one replica of a served Deployment", Severity.Info, ["Deployment", "Rollout"])
{
    private static readonly RuleOption<int> Min = RuleOption.Integer("min", 2, "The least number of replicas that is fine.");

    public override IReadOnlyList<RuleOption> Options => [Min];

    public override RuleDocumentation Documentation => new(
        Why: "With one replica every drain of a node, every eviction and every crash is an outage for whoever calls the Service, and a rollout may be one.",
        Fix: "Run two or more. A program of which only one may run says so by the strategy Recreate, or by the disk that it writes to, and is left alone.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 1
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 2
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """)
    {
        KubeLinter = ["minimum-three-replicas"],
        KubeScore = ["deployment-replicas"],
        Polaris = ["deploymentMissingReplicas"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        var least = context.Get(Min);
        if (manifest.Spec.IntegerOr("replicas", 1) is not { } replicas || replicas < 1 || replicas >= least)
            return;
        if (manifest.Pods.Count != 1 || !ServiceSelection.IsServed(manifest.Pods[0], set) || ReplicaScale.IsAutoscaled(manifest, set) is not false)
            return;
        if (manifest.Spec.At("strategy", "type").TextOr("RollingUpdate") is null or "Recreate" || SingleWriter.MayWriteClaim(manifest.Pods[0]))
            return;
        context.Report(
            "spec.replicas",
            $"{manifest.Kind} '{manifest.DisplayName}' serves traffic with {replicas} replica{(replicas == 1 ? "" : "s")}; run at least {least} so that a node drain or a rollout does not interrupt it.",
            manifest.Spec.Field("replicas") ?? manifest.Spec,
            fix: TreeFix.Set($"Run {least} replicas", manifest.Spec, least, "replicas"));
    }
}
