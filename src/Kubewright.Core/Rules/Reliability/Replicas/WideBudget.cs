namespace Kubewright.Rules.Reliability;

internal sealed class WideBudget()
    : ObjectPolicy("KW2069", "pdb-selector-too-wide", "Select specific pods in a PodDisruptionBudget", Severity.Warning, ["PodDisruptionBudget"])
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A budget without labels counts all pods of its namespace as one: a Job that fails keeps a web server from being evicted. And where more than
            one budget selects a pod, it cannot be evicted at all.
            """,
        Fix: "Select the labels of one workload.",
        Bad: """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              selector: {}
            """,
        Good: """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: search}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.ApiVersion != "policy/v1")
            return;
        var isMissing = manifest.Spec.IsCertainlyAbsent("selector");
        if (!isMissing && (manifest.Spec.Map("selector") is not { } selector || !LabelSelectors.IsCertainlyEmpty(selector)))
            return;
        context.Report(
            "spec.selector",
            $"PodDisruptionBudget '{manifest.DisplayName}' selects {(isMissing ? "no pod" : "every pod of its namespace")}; give its selector the labels of one workload.",
            manifest.Spec.Field("selector") ?? manifest.Spec);
    }
}
