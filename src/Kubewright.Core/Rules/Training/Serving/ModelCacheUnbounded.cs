namespace Kubewright.Rules.Training;

internal sealed class ModelCacheUnbounded() : PodPolicy("KW4210", "model-cache-unbounded", "Bound the model cache on local disk", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Weights are tens of gigabytes, and a volume without a bound takes them from the node's disk. When that is full, the kubelet evicts pods, this one or others.
            """,
        Fix: "Set a sizeLimit and request ephemeral-storage.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  volumes:
                    - name: model-cache
                      emptyDir: {}
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
                      volumeMounts: [{name: model-cache, mountPath: /root/.cache}]
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
                  volumes:
                    - name: model-cache
                      emptyDir: {sizeLimit: 200Gi}
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
                      volumeMounts: [{name: model-cache, mountPath: /root/.cache}]
            """);

    private static readonly string[] Words = ["model", "cache", "weight", "huggingface", "hub"];

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.List("volumes") is null || !Accelerators.RequestsGpu(pod) || MayAskForStorage(pod))
            return;
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Map("emptyDir") is { } directory && directory.IsCertainlyEmpty("medium") && directory.IsCertainlyAbsent("sizeLimit") && volume.Text("name") is { } name && IsForModels(name, pod))
                context.Report(pod.PathTo($"volumes[{i}].emptyDir.sizeLimit"), $"Model cache '{name}' can fill the node's disk; set sizeLimit and request ephemeral-storage.", directory);
        }
    }

    private static bool MayAskForStorage(PodTemplate pod) => pod.MayHaveMoreMainContainers || pod.MainContainers.Any(container =>
        !container.Node.At("resources", "requests", "ephemeral-storage").IsAbsent || !container.Node.At("resources", "limits", "ephemeral-storage").IsAbsent);

    private static bool IsForModels(string volume, PodTemplate pod) =>
        volume.Contains("hf") || IsForModels(volume)
        || pod.Containers.Any(container => container.Node.Items("volumeMounts").Any(mount => mount.Item.Text("name") == volume && mount.Item.Text("mountPath") is { } path && IsForModels(path)));

    private static bool IsForModels(string text) => Array.Exists(Words, word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
}
