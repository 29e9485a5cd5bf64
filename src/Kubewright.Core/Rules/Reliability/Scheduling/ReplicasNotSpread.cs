namespace Kubewright.Rules.Reliability;

internal sealed class ReplicasNotSpread()
    : ObjectPolicy("KW2080", "no-anti-affinity", "Spread replicas over nodes", Severity.Info, ["Deployment", "StatefulSet", "Rollout", "DeploymentConfig"], isOn: false)
{
    private static readonly string[] Topologies = [NodeKeys.Hostname, "topology.kubernetes.io/zone", "topology.kubernetes.io/region"];

    private static readonly RuleOption<int> MinReplicas = RuleOption.Integer("min_replicas", 2, "The number of replicas from which on they must be spread.");

    public override IReadOnlyList<RuleOption> Options => [MinReplicas];

    public override RuleDocumentation Documentation => new(
        Why: "Replicas on one node fail with it, all at once. The scheduler spreads them by itself where it can; only a constraint says that it matters.",
        Fix: "Add a topologySpreadConstraints entry over kubernetes.io/hostname, or a podAntiAffinity term, that selects the workload's own pods.",
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
            """)
    {
        KubeLinter = ["no-anti-affinity"],
        KubeScore = ["deployment-has-host-podantiaffinity", "statefulset-has-host-podantiaffinity"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.IntegerOr("replicas", 1) is not { } replicas || replicas < context.Get(MinReplicas) || manifest.Pods.Count != 1)
            return;
        var pod = manifest.Pods[0];
        if (pod.Containers.Count == 0 || MayBeSpread(pod))
            return;
        context.Report(
            pod.PathTo("topologySpreadConstraints"),
            $"{manifest.Kind} '{manifest.DisplayName}' runs {replicas} replicas that may all land on one node; add a topologySpreadConstraints entry for kubernetes.io/hostname.",
            pod.Spec,
            fix: OwnSelector.Of(pod) is { } selector ? TreeFix.Append("Spread the replicas over nodes", pod.Spec, "topologySpreadConstraints", Constraint(selector)) : null);
    }

    private static bool MayBeSpread(PodTemplate pod)
    {
        if (pod.Spec.MayHaveMoreIn("topologySpreadConstraints") || PodAffinityTerm.MayHaveMore(pod, PodAffinityTerm.Away))
            return true;
        return pod.Spec.Items("topologySpreadConstraints").Any(constraint => MaySpread(constraint.Item, pod))
            || PodAffinityTerm.In(pod).Any(term => term.Affinity == PodAffinityTerm.Away && MaySpread(term.Term, pod) && MayBeIn(term.Term, pod.Owner.Namespace));
    }

    private static bool MaySpread(ManifestMap term, PodTemplate pod)
    {
        if (term.TextOr(TopologyKeyUse.Field, "") is { } key && Array.IndexOf(Topologies, NodeKeys.Replacement(key) ?? key) < 0)
            return false;
        var selector = term.At("labelSelector");
        return !selector.IsAbsent && (selector.Map is not { } map || ControllerLabels.Selects(map, pod) is not false);
    }

    private static bool MayBeIn(ManifestMap term, string? @namespace) =>
        term.IsCertainlyEmpty("namespaces") || @namespace is null || term.AllTexts("namespaces") is not { } namespaces || namespaces.Contains(@namespace);

    private static ManifestMap Constraint(ManifestMap selector) => ManifestMap.Of(
        ("maxSkew", 1), (TopologyKeyUse.Field, NodeKeys.Hostname), ("whenUnsatisfiable", "ScheduleAnyway"), ("labelSelector", selector));
}
