namespace Kubewright.Rules.Reliability;

internal sealed class BudgetBlocksEviction()
    : SetPolicy("KW2065", "pdb-blocks-eviction", "Let a PodDisruptionBudget allow at least one eviction", Severity.Warning, ["PodDisruptionBudget"])
{
    private static readonly string[] Workloads = ["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout"];

    public override RuleDocumentation Documentation => new(
        Why: """
            A budget that never allows an eviction keeps its nodes from being drained: an update of the cluster waits for hours and then kills the pods
            all the same.
            """,
        Fix: "Use maxUnavailable: 1, which lets one pod after the other go, whatever the number of replicas.",
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
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              minAvailable: 2
              selector: {matchLabels: {app: search}}
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
              selector: {matchLabels: {app: search}}
            """)
    {
        KubeLinter = ["pdb-max-unavailable", "pdb-min-available"],
        Polaris = ["pdbDisruptionsIsZero", "pdbMinAvailableGreaterThanHPAMinReplicas"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        var spec = manifest.Spec;
        if (IntOrPercent.Of(spec.Field("maxUnavailable"), 100, roundsUp: true) == 0)
        {
            Report(manifest, "maxUnavailable", "", context);
        }
        else if (spec.Field("minAvailable") is { } least)
        {
            if (least is ManifestScalar { Kind: ManifestNodeKind.String } && IntOrPercent.Of(least, 100, roundsUp: true) >= 100)
                Report(manifest, "minAvailable", "", context);
            else if (Replicas(manifest, set) is { } replicas && replicas >= 1 && IntOrPercent.Of(least, replicas, roundsUp: true) >= replicas)
                Report(manifest, "minAvailable", $" for {replicas} replica{(replicas == 1 ? "" : "s")}", context);
        }
    }

    /// <summary>The least number of replicas of all that a budget protects; <see langword="null"/> where that is not known.</summary>
    private static long? Replicas(ManifestObject budget, Bundle set)
    {
        if (set.MayHaveOthers)
            return null;
        long? sum = 0;
        foreach (var workload in Workloads.SelectMany(set.OfKind))
        {
            // A workload without a template makes no pods.
            if (workload.Pods.Count == 0 && !workload.MayHaveMorePods)
                continue;
            if (workload.Pods.Count != 1)
                return null;
            var isProtected = DisruptionBudgets.Selects(budget, workload.Pods[0]);
            if (isProtected is null)
                return null;
            sum += isProtected is true ? ReplicaScale.Minimum(workload, set) : 0;
        }

        return sum;
    }

    private static void Report(ManifestObject budget, string field, string where, PolicyContext context)
    {
        var value = (ManifestScalar)budget.Spec[field]!;
        var allowOne = new SetField(budget.Spec, "maxUnavailable", 1);
        context.Report(
            "spec." + field,
            $"PodDisruptionBudget '{budget.DisplayName}' never allows an eviction ({field}: {value.Text}{where}), so nodes cannot be drained.",
            value,
            fix: field == "maxUnavailable" ? new("Let one pod go at a time", allowOne) : new("Let one pod go at a time", new RemoveField(budget.Spec, field), allowOne));
    }
}
