namespace Kubewright.Rules.Training;

internal sealed class StartupProbeMissing() : ContainerPolicy("KW4205", "gpu-startup-probe-missing", "Give a model server time to load", Severity.Warning)
{
    private static readonly RuleOption<int> Least = RuleOption.Integer("seconds", 300, "How many seconds a liveness probe must wait in all to do without a startup probe.");

    /// <summary>With a period of 10 seconds, half an hour.</summary>
    private const int Failures = 180;

    public override IReadOnlyList<RuleOption> Options => [Least];

    public override RuleDocumentation Documentation => new(
        Why: "Loading a model takes minutes. A liveness probe that loses patience restarts the server, which begins to load again.",
        Fix: "Add a startup probe that waits as long as loading may take.",
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
                      livenessProbe: {httpGet: {path: /health, port: 8000}}
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
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
                      livenessProbe: {httpGet: {path: /health, port: 8000}}
                      startupProbe: {httpGet: {path: /health, port: 8000}, periodSeconds: 10, failureThreshold: 180}
            """);

    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is "Deployment" or "StatefulSet" or "LeaderWorkerSet" or "Rollout";

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || container.Node.Map("livenessProbe") is not { } probe || !container.Node.IsCertainlyAbsent("startupProbe") || !Accelerators.Requests(container.Node, Accelerators.IsGpu))
            return;
        var budget = probe.At("initialDelaySeconds").IntegerOr(0) + (probe.At("periodSeconds").IntegerOr(10) * probe.At("failureThreshold").IntegerOr(3));
        if (budget < context.Get(Least))
        {
            context.Report(
                container.PathTo("startupProbe"), $"Container '{container.Name}' is killed if its model is not loaded after {budget} s; add a startupProbe.", probe,
                fix: ProbeHandler.Startup(probe, Failures) is { } startup ? new ManifestFix("Add a startup probe", new SetField(container.Node, "startupProbe", startup)) : null);
        }
    }
}
