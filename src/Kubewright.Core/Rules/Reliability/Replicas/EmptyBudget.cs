namespace Kubewright.Rules.Reliability;

internal sealed class EmptyBudget() : ObjectPolicy("KW2066", "pdb-policy-missing", "Say what a PodDisruptionBudget allows", Severity.Warning, ["PodDisruptionBudget"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A budget that says neither how many pods must be there nor how many may be missing is taken and allows no eviction at all.",
        Fix: "Add maxUnavailable: 1.",
        Bad: """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
            """,
        Good: """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: search}}
            """)
    {
        KubeScore = ["poddisruptionbudget-has-policy"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!manifest.Spec.IsCertainlyAbsent("minAvailable") || !manifest.Spec.IsCertainlyAbsent("maxUnavailable"))
            return;
        context.Report(
            "spec",
            $"PodDisruptionBudget '{manifest.DisplayName}' sets neither minAvailable nor maxUnavailable; add one, because an empty budget allows no eviction at all.",
            manifest.Spec,
            fix: manifest.Root.Map("spec") is { } spec ? TreeFix.Set("Let one pod go at a time", spec, 1, "maxUnavailable") : null);
    }
}
