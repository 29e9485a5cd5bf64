namespace Kubewright.Rules.Training;

internal sealed class ParallelismBelowGpus() : ContainerPolicy("KW4216", "tensor-parallel-below-gpus", "Use all GPUs a model server reserves", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "The server uses as many GPUs as its flags say. The others are reserved, paid for, and idle.",
        Fix: "Split the model over all GPUs, or ask for fewer.",
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
                      args: [--tensor-parallel-size=2]
                      resources: {limits: {nvidia.com/gpu: 4}}
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
                      args: [--tensor-parallel-size=4]
                      resources: {limits: {nvidia.com/gpu: 4}}
            """);

    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is "Deployment" or "StatefulSet" or "Pod" or "Rollout";

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.IsMain && Accelerators.GpuCount(container.Node) is { } gpus && ModelParallelism.Of(container) is { } split && split.Needed < gpus)
            context.Report(split.Flag.Path, $"Container '{container.Name}' reserves {GpuCounts.Text(gpus)} GPUs but the engine uses {split.Needed}.", split.Flag.Node);
    }
}
