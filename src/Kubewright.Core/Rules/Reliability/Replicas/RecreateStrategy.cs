namespace Kubewright.Rules.Reliability;

internal sealed class RecreateStrategy() : SetPolicy("KW2062", "no-rolling-update-strategy", "Update served Deployments by rolling", Severity.Info, ["Deployment"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Recreate stops every pod of the old version before the first of the new one starts. Whoever calls the Service gets errors until it has loaded.",
        Fix: "Leave the strategy out, which is RollingUpdate then, if two versions may run side by side for a minute.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 2
              strategy: {type: Recreate}
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
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
              replicas: 2
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """)
    {
        KubeLinter = ["no-rolling-update-strategy"],
        KubeScore = ["deployment-strategy"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Spec.At("strategy", "type") is not { Text: "Recreate" } type || manifest.Pods.Count != 1)
            return;
        var pod = manifest.Pods[0];
        if (!ServiceSelection.IsServed(pod, set) || SingleWriter.MayTakeAccelerator(pod) || SingleWriter.MayWriteClaim(pod) || SingleWriter.MayTakeHostPort(pod))
            return;
        context.Report(
            "spec.strategy.type",
            $"Deployment '{manifest.DisplayName}' stops all replicas before it starts new ones; use RollingUpdate, or say why downtime is acceptable.",
            type.Node!,
            fix: TreeFix.Remove("Remove the strategy, which is RollingUpdate then", manifest.Spec, "strategy"));
    }
}
