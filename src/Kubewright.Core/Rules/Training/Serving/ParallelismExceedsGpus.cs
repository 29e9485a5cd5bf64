namespace Kubewright.Rules.Training;

internal sealed class ParallelismExceedsGpus() : ContainerPolicy("KW4209", "tensor-parallel-exceeds-gpus", "Split a model over no more GPUs than there are", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "The server splits its model over as many GPUs as its flags say, and ends at its start where the container has fewer.",
        Fix: "Let the product of the flags be the number of GPUs.",
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
                      args: [--tensor-parallel-size=4]
                      resources: {limits: {nvidia.com/gpu: 2}}
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
                      args: [--tensor-parallel-size=2]
                      resources: {limits: {nvidia.com/gpu: 2}}
            """);

    protected override bool AppliesTo(ManifestObject manifest) =>
        manifest.KindName is "Deployment" or "StatefulSet" or "Pod" or "Job" or "LeaderWorkerSet" or "Rollout" || (manifest.KindName == "InferenceService" && manifest.Spec.At("predictor", "workerSpec").IsAbsent);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || Accelerators.GpuCount(container.Node) is not { } gpus || gpus <= 0 || ModelParallelism.Of(container) is not { } split)
            return;
        if (container.Pod.Owner.KindName == "LeaderWorkerSet")
        {
            if (container.Pod.Owner.Spec.MapOrOpen("leaderWorkerTemplate").At("size").IntegerOr(1) is not { } size)
                return;
            gpus *= size;
        }

        if (split.Needed > gpus)
        {
            context.Report(
                split.Flag.Path,
                $"The engine needs {split.Needed} GPUs (tensor {split.Tensor} x pipeline {split.Pipeline} x data {split.Data}) but container '{container.Name}' has {GpuCounts.Text(gpus)}.",
                split.Flag.Node);
        }
    }
}
