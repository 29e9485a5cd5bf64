namespace Kubewright.Rules.Training;

internal sealed class RolloutNeedsSpareGpu() : ObjectPolicy("KW4203", "gpu-rollout-surge-deadlock", "Let a rollout free a GPU before it needs one", Severity.Info, ["Deployment"])
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A rolling update starts the new pod before it ends the old one. Where every GPU is taken, the new pod waits for a place that only its own rollout would free.
            """,
        Fix: "Set maxUnavailable: 1 and maxSurge: 0, or Recreate; or say kubewright.gpu_autoscaling = true where nodes are added.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              strategy: {rollingUpdate: {maxUnavailable: 1, maxSurge: 0}}
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
            """);

    private const int DefaultShare = 25;

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec;
        var strategy = spec.MapOrOpen("strategy");
        if (context.Cluster(ClusterKeys.GpuAutoscaling) || strategy.TextOr("type", "RollingUpdate") != "RollingUpdate" || spec.At("replicas").IntegerOr(1) is not { } replicas || replicas <= 0)
            return;
        var unavailable = strategy.At("rollingUpdate", "maxUnavailable");
        var down = unavailable.IsAbsent ? replicas * DefaultShare / 100 : IntOrPercent.Of(unavailable.Node, replicas, roundsUp: false);
        if (down != 0 || !manifest.Pods.Any(Accelerators.RequestsGpu))
            return;
        context.Report(
            "spec.strategy.rollingUpdate.maxUnavailable",
            $"The rollout of '{manifest.DisplayName}' needs a spare GPU for each new pod before it stops an old one; set maxUnavailable: 1 and maxSurge: 0, or Recreate.",
            unavailable.Node ?? spec.Field("strategy") ?? spec,
            fix: new ManifestFix("Free a GPU first", new SetField(spec, "strategy", ManifestMap.Of(("type", "RollingUpdate"), ("rollingUpdate", ManifestMap.Of(("maxUnavailable", 1), ("maxSurge", 0)))))));
    }
}
