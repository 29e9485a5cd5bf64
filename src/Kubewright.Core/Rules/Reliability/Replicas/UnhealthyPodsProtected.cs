namespace Kubewright.Rules.Reliability;

internal sealed class UnhealthyPodsProtected()
    : ObjectPolicy("KW2068", "pdb-unhealthy-pod-eviction-policy", "Let broken pods be evicted in spite of a budget", Severity.Info, ["PodDisruptionBudget"])
{
    /// <summary>From this release on the field is there without a feature gate.</summary>
    private static readonly Release First = new(1, 27);

    public override RuleDocumentation Documentation => new(
        Why: """
            By default a budget protects pods that are not ready as well. A node with a pod that crashes for ever cannot be drained, although nobody
            would miss that pod.
            """,
        Fix: "Set unhealthyPodEvictionPolicy to AlwaysAllow, or to IfHealthyBudget if that is what is meant.",
        Bad: """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: search}}
            """,
        Good: """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              unhealthyPodEvictionPolicy: AlwaysAllow
              selector: {matchLabels: {app: search}}
            """)
    {
        KubeLinter = ["pdb-unhealthy-pod-eviction-policy"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.ApiVersion != "policy/v1" || !manifest.Spec.IsCertainlyAbsent("unhealthyPodEvictionPolicy") || TargetReleases.Of(context).Lowest < First)
            return;
        context.Report(
            "spec.unhealthyPodEvictionPolicy",
            $"PodDisruptionBudget '{manifest.DisplayName}' also protects pods that are not ready; set unhealthyPodEvictionPolicy: AlwaysAllow unless that is intended.",
            manifest.Spec,
            fix: manifest.Root.Map("spec") is { } spec ? TreeFix.Set("Let broken pods go", spec, "AlwaysAllow", "unhealthyPodEvictionPolicy") : null);
    }
}
