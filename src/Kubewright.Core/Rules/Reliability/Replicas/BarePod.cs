namespace Kubewright.Rules.Reliability;

internal sealed class BarePod() : ObjectPolicy("KW2074", "bare-pod", "Let a controller manage pods", Severity.Info, ["Pod"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A pod belongs to its node: when the node goes away, so does the pod, and nothing makes another one.",
        Fix: "Let a Deployment make it if it serves, or a Job if it ends.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
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
        if (manifest.Spec.TextOr("restartPolicy", "Always") != "Always" || !manifest.Metadata.IsCertainlyEmpty("ownerReferences"))
            return;
        if (ToolAnnotations.AreAbsent(manifest, ToolAnnotations.HelmHook, ToolAnnotations.ArgoHook, "kubernetes.io/config.source", "kubernetes.io/config.mirror"))
            context.Report("metadata", $"Pod '{manifest.DisplayName}' is not recreated when its node goes away; use a Deployment or a Job.", manifest.Metadata);
    }
}
