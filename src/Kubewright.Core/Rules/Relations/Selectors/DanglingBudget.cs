namespace Kubewright.Rules.Relations;

internal sealed class DanglingBudget()
    : SetPolicy("KW5023", "dangling-pdb", "Let a PodDisruptionBudget select pods of the bundle", Severity.Warning, ["PodDisruptionBudget"])
{
    public override RuleDocumentation Documentation => new(
        Why: "No pod is under the budget: a drain of nodes may evict all replicas at once, and everybody thinks it may not.",
        Fix: "Let the selector repeat labels of the pod template that it is for, in the same namespace.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: saerch}}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: search}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: search}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (set.HasPods && manifest.Namespace is { } @namespace && manifest.Spec.Map("selector") is { } selector && PodSelection.SelectsNothing(selector, set, @namespace))
            context.Report("spec.selector", $"PodDisruptionBudget '{manifest.DisplayName}' selects no pods, so it protects nothing.", selector);
    }
}
