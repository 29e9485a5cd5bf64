namespace Kubewright.Rules.Reliability;

internal sealed class SystemPriorityClass() : PodPolicy("KW2088", "system-priority-class-misuse", "Keep the system priority classes for system pods", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The two system classes are above all others. A workload that takes one evicts anything, and when nodes run short, the cluster's own
            components compete with it.
            """,
        Fix: "Define a PriorityClass for the workload and use that.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              priorityClassName: system-cluster-critical
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              priorityClassName: production
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Text("priorityClassName") is not ("system-cluster-critical" or "system-node-critical") || pod.Owner.KindName == "DaemonSet")
            return;
        if (pod.Owner.Namespace is not { } @namespace || @namespace.EndsWith("-system", StringComparison.Ordinal))
            return;
        var node = pod.Spec["priorityClassName"]!;
        context.Report(pod.PathTo("priorityClassName"), $"Priority class '{((ManifestScalar)node).Text}' is meant for cluster components; define a PriorityClass for this workload.", node);
    }
}
