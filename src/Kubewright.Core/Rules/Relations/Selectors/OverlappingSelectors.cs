namespace Kubewright.Rules.Relations;

internal sealed class OverlappingSelectors()
    : SetPolicy("KW5020", "selector-overlap", "Let no two workloads claim the same pods", Severity.Error, ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Each controller takes the pods of the other for its own, and deletes what seems too many. Neither settles.",
        Fix: "Add a label to selector and template of each that tells them apart.",
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
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: indexer}
            spec:
              selector: {matchLabels: {app: search, part: indexer}}
              template:
                metadata: {labels: {app: search, part: indexer}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
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
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: indexer}
            spec:
              selector: {matchLabels: {app: indexer}}
              template:
                metadata: {labels: {app: indexer}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            """);

    private static readonly string[] Controllers = ["Deployment", "StatefulSet", "DaemonSet", "ReplicaSet", "Rollout"];

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || manifest.Spec.Map("selector") is not { } selector || !PodSelection.AsksForSomething(selector))
            return;
        foreach (var pod in set.PodsThatMayHave(selector.Map("matchLabels"), @namespace))
        {
            var other = pod.Owner;
            if (ReferenceEquals(other.Root, manifest.Root) || other.Namespace != @namespace || Array.IndexOf(Controllers, other.KindName) < 0 || LabelSelectors.Matches(selector, pod.Labels) is not true)
                continue;

            // The same object twice is another rule's finding.
            if (other.Name is null || manifest.Name is null || (other.KindName == manifest.KindName && other.Name == manifest.Name))
                continue;
            context.Report(
                "spec.selector",
                $"The selector of {manifest} also matches the pods of {other}; add a label that tells them apart.",
                selector,
                new RelatedPlace(pod.PathToMetadata("labels"), $"the labels of {other}", pod.Labels.Origin));
            return;
        }
    }
}
