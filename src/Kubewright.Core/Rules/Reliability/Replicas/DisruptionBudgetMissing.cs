namespace Kubewright.Rules.Reliability;

internal sealed class DisruptionBudgetMissing()
    : SetPolicy("KW2064", "pod-disruption-budget-missing", "Protect replicated workloads with a PodDisruptionBudget", Severity.Info, ["Deployment", "StatefulSet", "Rollout"])
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Whoever drains nodes, for an update of the cluster say, evicts pods one node after the other, and nothing keeps the last two replicas from
            being on the same node, or on the next.
            """,
        Fix: "Add a PodDisruptionBudget with maxUnavailable: 1 that selects the pods.",
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
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              unhealthyPodEvictionPolicy: AlwaysAllow
              selector: {matchLabels: {app: search}}
            """)
    {
        KubeScore = ["deployment-has-poddisruptionbudget", "statefulset-has-poddisruptionbudget"],
        Polaris = ["missingPodDisruptionBudget"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Pods.Count != 1 || ReplicaScale.Minimum(manifest, set) is not { } replicas || replicas < 2)
            return;
        var pod = manifest.Pods[0];
        if (!ServiceSelection.IsServed(pod, set) || DisruptionBudgets.Protect(pod, set) is not false)
            return;
        context.Report(
            pod.PathToMetadata("labels"),
            $"{manifest.Kind} '{manifest.DisplayName}' has {replicas} replicas but no PodDisruptionBudget, so a node drain may evict all of them together.",
            pod.Labels);
    }
}
