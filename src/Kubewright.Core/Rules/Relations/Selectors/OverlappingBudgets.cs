namespace Kubewright.Rules.Relations;

internal sealed class OverlappingBudgets() : SetPolicy("KW5024", "pdb-overlap", "Put a pod under one disruption budget", Severity.Error, ["PodDisruptionBudget"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The eviction API does not know which budget to ask and refuses. The node of such a pod cannot be drained.",
        Fix: "Keep one budget for each workload, or let their selectors tell the pods apart.",
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
              selector: {matchLabels: {app: search}}
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec:
              maxUnavailable: 1
              selector: {matchLabels: {app: search}}
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
        if (manifest.Namespace is not { } @namespace || manifest.Spec.Map("selector") is not { } selector)
            return;
        foreach (var other in set.OfKindIn(manifest.KindName, @namespace))
        {
            if (ReferenceEquals(other.Root, manifest.Root))
                return;
            if (other.Spec.Map("selector") is not { } first)
                continue;
            var pod = set.PodsThatMayHave(selector.Map("matchLabels"), @namespace).FirstOrDefault(pod => pod.Owner.Namespace == @namespace && ControllerLabels.Selects(first, pod) is true && ControllerLabels.Selects(selector, pod) is true);
            if (pod is null)
                continue;
            context.Report(
                "spec.selector",
                $"Pods of {pod.Owner} are covered by budgets '{other.DisplayName}' and '{manifest.DisplayName}'; the eviction API refuses such pods.",
                selector,
                new RelatedPlace("spec.selector", "the selector of the other budget", first.Origin));
            return;
        }
    }
}
