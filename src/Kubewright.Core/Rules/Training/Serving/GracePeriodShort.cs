namespace Kubewright.Rules.Training;

internal sealed class GracePeriodShort() : PodPolicy("KW4206", "gpu-termination-grace-short", "Give a model server time to finish its answers", Severity.Info)
{
    private static readonly RuleOption<int> Seconds = RuleOption.Integer("seconds", 180, "The period that is suggested.");

    public override IReadOnlyList<RuleOption> Options => [Seconds];

    public override RuleDocumentation Documentation => new(
        Why: "An answer of a language model streams for a minute or more. A server that is ended sooner breaks off what it was saying.",
        Fix: "Raise terminationGracePeriodSeconds to what the longest answer takes.",
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
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  terminationGracePeriodSeconds: 180
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
            """);

    private const int Default = 30;
    private const int ArgumentsRead = 3;

    private static readonly string[] Servers = ["vllm", "sglang", "text-generation-inference", "tgi", "tritonserver", "lmdeploy", "trtllm", "tensorrt-llm"];

    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is "Deployment" or "StatefulSet" or "LeaderWorkerSet" or "Rollout";

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var grace = pod.Spec.At("terminationGracePeriodSeconds");
        if (grace.IntegerOr(Default) is not <= Default || !Accelerators.RequestsGpu(pod) || pod.MainContainers.FirstOrDefault(IsModelServer) is not { } server)
            return;
        var suggested = context.Get(Seconds);
        context.Report(
            pod.PathTo("terminationGracePeriodSeconds"), $"'{server.Name}' has {grace.IntegerOr(Default)} s to finish streaming answers; raise terminationGracePeriodSeconds to {suggested}.",
            grace.Node ?? pod.Spec, fix: TreeFix.Set($"Set terminationGracePeriodSeconds to {suggested}", pod.Spec, suggested, "terminationGracePeriodSeconds"));
    }

    private static bool IsModelServer(PodContainer container) =>
        Accelerators.Requests(container.Node, Accelerators.IsGpu)
        && ((container.Node.Text("image") is { } image && NamesServer(image))
            || container.Node.Texts("command").Any(word => NamesServer(word.Text)) || container.Node.Texts("args").Take(ArgumentsRead).Any(word => NamesServer(word.Text)));

    private static bool NamesServer(string text) => Array.Exists(Servers, server => text.IndexOf(server, StringComparison.OrdinalIgnoreCase) >= 0);
}
