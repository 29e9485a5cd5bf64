namespace Kubewright.Rules.Reliability;

internal sealed class AffinityToNothing() : PodPolicy("KW2084", "affinity-term-without-selector", "Select pods in every pod affinity term", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A term without a labelSelector matches no pod at all, other than an empty selector, which matches all. An affinity that must be met keeps
            the pod pending for ever, and an anti-affinity does nothing.
            """,
        Fix: "Give the term a labelSelector.",
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
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        - topologyKey: kubernetes.io/hostname
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
                  affinity:
                    podAntiAffinity:
                      requiredDuringSchedulingIgnoredDuringExecution:
                        - topologyKey: kubernetes.io/hostname
                          labelSelector: {matchLabels: {app: search}}
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (affinity, path, term) in PodAffinityTerm.In(pod))
        {
            if (!term.IsCertainlyAbsent("labelSelector"))
                continue;
            var own = affinity == PodAffinityTerm.Away ? OwnSelector.Of(pod) : null;
            context.Report(
                pod.PathTo(path + ".labelSelector"),
                $"The {affinity} term over {term.Text(TopologyKeyUse.Field)} has no labelSelector and so matches no pod.",
                term,
                fix: own is null ? null : TreeFix.Set("Keep away from the workload's own pods", term, own, "labelSelector"));
        }
    }
}
