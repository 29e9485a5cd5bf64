namespace Kubewright.Rules.Reliability;

internal sealed class PausedDeployment() : ObjectPolicy("KW2075", "deployment-paused", "Do not ship a paused Deployment", Severity.Info, ["Deployment"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A Deployment that is paused takes every change and rolls out none. Whoever applies a new image sees no error and no new pod.",
        Fix: "Remove spec.paused; it is meant for a person at work, not for a manifest.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              paused: true
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
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
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Boolean("paused") is not true)
            return;
        context.Report(
            "spec.paused",
            $"Deployment '{manifest.DisplayName}' is paused, so changes to it roll out nothing; remove spec.paused.",
            manifest.Spec["paused"]!,
            fix: TreeFix.Remove("Let it roll out", manifest.Spec, "paused"));
    }
}
