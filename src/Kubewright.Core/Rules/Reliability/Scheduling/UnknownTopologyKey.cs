namespace Kubewright.Rules.Reliability;

internal sealed class UnknownTopologyKey() : PodPolicy("KW2085", "topology-key-unknown", "Use a topology key that nodes carry", Severity.Warning)
{
    private static readonly RuleOption<IReadOnlyList<string>> Keys = RuleOption.Texts("keys", [], "Further labels that the nodes have.");

    public override IReadOnlyList<RuleOption> Options => [Keys];

    public override RuleDocumentation Documentation => new(
        Why: "Nodes without the label are left out: a constraint that must be met keeps the pod pending, and one that need not be does nothing.",
        Fix: "Use a label that nodes have, such as topology.kubernetes.io/zone. Labels of a site's own are named in the option.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 2
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  topologySpreadConstraints:
                    - maxSkew: 1
                      topologyKey: kubernetes.io/zone
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector: {matchLabels: {app: search}}
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
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
                  topologySpreadConstraints:
                    - maxSkew: 1
                      topologyKey: kubernetes.io/hostname
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector: {matchLabels: {app: search}}
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (key, path, owner) in TopologyKeyUse.In(pod))
        {
            if (NodeKeys.IsKnown(key) || NodeKeys.Replacement(key) is not null || context.Get(Keys).Contains(key))
                continue;
            var isNoLabelOfNodes = key.IndexOf('/') < 0 || NodeKeys.IsReserved(key);
            var meant = isNoLabelOfNodes ? NodeKeys.Meant(key) : Nearest.Find(key, NodeKeys.Known);
            if (!isNoLabelOfNodes && meant is null)
                continue;
            context.Report(
                pod.PathTo(path),
                $"No node carries the label '{key}'; {(meant is null ? "use one that nodes have, such as topology.kubernetes.io/zone." : $"did you mean '{meant}'?")}",
                owner[TopologyKeyUse.Field]!,
                fix: meant is null ? null : TreeFix.Set($"Use {meant}", owner, meant, TopologyKeyUse.Field));
        }
    }
}
