namespace Kubewright.Rules.Relations;

internal sealed class SeveralWorkloadsServed()
    : SetPolicy("KW5021", "service-selects-several-workloads", "Let a Service select one workload", Severity.Info, ["Service"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Requests go to either workload, by chance. Where that is no canary, a label that tells the two apart is missing.",
        Fix: "Ask in the selector for a label that only one workload has.",
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
              selector: {matchLabels: {part: indexer}}
              template:
                metadata: {labels: {app: search, part: indexer}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
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
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || ServiceSelection.Selector(manifest) is not { } selector)
            return;
        var selected = set.PodsThatMayHave(selector, @namespace).Where(pod => ServiceSelection.Selects(manifest, pod) is true).Select(pod => pod.Owner).Distinct().ToList();
        if (selected.Count > 1)
            context.Report("spec.selector", $"Service '{manifest.DisplayName}' balances over {string.Join(", ", selected)}.", selector);
    }
}
