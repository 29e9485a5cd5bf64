namespace Kubewright.Rules.Training;

internal sealed class GpuImageWithoutGpu() : PodPolicy("KW4010", "gpu-image-without-gpu", "Ask for a GPU when the image needs one", Severity.Info)
{
    public override RuleDocumentation Documentation => new(
        Why: "An image made for GPUs runs without one, slowly, or fails at its first call of the driver. Mostly the request was forgotten.",
        Fix: "Ask for the GPU, or take the image for CPUs.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: server
                  image: vllm/vllm-openai:v0.10.0
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: server
                  image: vllm/vllm-openai:v0.10.0
                  resources: {limits: {nvidia.com/gpu: 1}}
            """);

    private static readonly string[] Names = ["cuda", "cudnn", "rocm", "vllm-openai", "tritonserver", "text-generation-inference", "tensorrt", "tensorrt-llm", "sglang"];

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Owner.KindName is "" or "DaemonSet" or "TrainingRuntime" or "ClusterTrainingRuntime" || !Accelerators.AreCertainlyMissing(pod) || !pod.Spec.IsCertainlyEmpty("resourceClaims"))
            return;
        foreach (var container in pod.MainContainers)
        {
            if (container.Node.Text("image") is { } image && IsForGpus(image) && container.Node.At("securityContext", "privileged").BooleanOr(false) is false)
                context.Report(container.PathTo("resources.limits"), $"Container '{container.Name}' runs GPU image '{image}' but asks for no GPU.", container.Node["image"]!);
        }
    }

    private static bool IsForGpus(string image)
    {
        if (ImageReference.Parse(image).IsPlaceholder || image.IndexOf("cpu", StringComparison.OrdinalIgnoreCase) >= 0)
            return false;
        var slash = image.IndexOf('/');
        var start = slash > 0 && (image.IndexOfAny(['.', ':'], 0, slash) >= 0 || image.StartsWith("localhost/", StringComparison.Ordinal)) ? slash + 1 : 0;
        return Array.Exists(Names, name => Contains(image, name, start));
    }

    private static bool Contains(string image, string name, int start)
    {
        for (var at = image.IndexOf(name, start, StringComparison.Ordinal); at >= 0; at = image.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == start || IsBoundary(image[at - 1])) && (end == image.Length || IsBoundary(image[end])))
                return true;
        }

        return false;
    }

    private static bool IsBoundary(char letter) => letter is '/' or ':' or '_' or '.' or '-' or '@' or (>= '0' and <= '9');
}
