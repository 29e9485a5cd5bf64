namespace Kubewright.Rules.Reliability;

internal sealed class SpreadCountsOthers()
    : PodPolicy("KW2083", "topology-spread-selector-mismatch", "Make spread constraints count the workload's own pods", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A constraint counts the pods that its selector selects. One that selects other pods than those it belongs to, or none, counts zero
            everywhere and spreads nothing.
            """,
        Fix: "Select labels that the template itself has.",
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
                      topologyKey: kubernetes.io/hostname
                      whenUnsatisfiable: ScheduleAnyway
                      labelSelector: {matchLabels: {app: serach}}
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
        KubeScore = ["pod-topology-spread-constraints"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (i, constraint) in pod.Spec.Items("topologySpreadConstraints"))
        {
            var selector = constraint.At("labelSelector");
            if (!selector.IsAbsent && !(selector.Map is { } map && !pod.Owner.Has(PodTraits.Inline) && ControllerLabels.Selects(map, pod) is false))
                continue;
            context.Report(
                pod.PathTo($"topologySpreadConstraints[{i}].labelSelector"),
                $"The spread constraint over {constraint.Text(TopologyKeyUse.Field)} {(selector.IsAbsent ? "has no labelSelector" : "selects other labels than the pod has")}, so it spreads nothing; select the pod's own labels.",
                selector.Node ?? constraint,
                fix: OwnSelector.Of(pod) is { } own ? TreeFix.Set("Select the workload's own pods", constraint, own, "labelSelector") : null);
        }
    }
}
