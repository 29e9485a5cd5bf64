namespace Kubewright.Rules.Reliability;

internal sealed class RolloutTakesDownAll()
    : SetPolicy("KW2063", "rollout-takes-down-all-replicas", "Keep some replicas up during a rollout", Severity.Warning, ["Deployment"])
{
    public override RuleDocumentation Documentation => new(
        Why: "maxUnavailable says how many pods may be missing during a rollout. Where that is all of them, the rollout is an outage, as with Recreate.",
        Fix: "Lower maxUnavailable; with 0, a new pod is ready before an old one is stopped.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              replicas: 2
              strategy: {rollingUpdate: {maxUnavailable: 100%}}
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
              strategy: {rollingUpdate: {maxUnavailable: 0}}
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
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Spec.At("strategy", "rollingUpdate").Map is not { } rolling || manifest.Spec.IntegerOr("replicas", 1) is not { } replicas || replicas < 1)
            return;
        if (IntOrPercent.Of(rolling.Field("maxUnavailable"), replicas, roundsUp: false) is not { } missing || missing < replicas)
            return;
        if (manifest.Pods.Count != 1 || SingleWriter.MayTakeAccelerator(manifest.Pods[0]) || !ServiceSelection.IsServed(manifest.Pods[0], set))
            return;
        context.Report(
            "spec.strategy.rollingUpdate.maxUnavailable",
            $"Deployment '{manifest.DisplayName}' may take down all {replicas} replicas at once; lower maxUnavailable.",
            rolling["maxUnavailable"]!,
            fix: new("Start a new pod before an old one is stopped", new SetField(rolling, "maxUnavailable", 0), new SetField(rolling, "maxSurge", 1)));
    }
}
