namespace Kubewright.Rules.Relations;

internal sealed class DanglingNetworkPolicy()
    : SetPolicy("KW5006", "dangling-networkpolicy", "Let a NetworkPolicy select pods of the bundle", Severity.Warning, ["NetworkPolicy"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The policy looks like protection, and protects nobody. Mostly a label was renamed in one of two places.",
        Fix: "Let podSelector ask for labels of the pod template that it is for.",
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
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: search}
            spec:
              podSelector: {matchLabels: {app: saerch}}
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
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata: {name: search}
            spec:
              podSelector: {matchLabels: {app: search}}
            """)
    {
        KubeLinter = ["dangling-networkpolicy"],
        KubeScore = ["networkpolicy-targets-pod"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (set.HasPods && manifest.Namespace is { } @namespace && manifest.Spec.Map("podSelector") is { } selector && PodSelection.SelectsNothing(selector, set, @namespace))
            context.Report("spec.podSelector", $"NetworkPolicy '{manifest.DisplayName}' selects no pods, so it protects nothing.", selector);
    }
}
