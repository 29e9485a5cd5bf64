namespace Kubewright.Rules.Training;

internal sealed class ModelRevisionUnpinned() : Policy("KW4208", "model-revision-unpinned", "Pin the revision of a downloaded model", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "A name without a revision means whatever its owner publishes today. The next pod may load another model than the last.",
        Fix: "Add --revision, or a revision to the address.",
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
                      args: [--model, acme/search-7b]
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
                      args: [--model, acme/search-7b, --revision, 4f2a9c1]
            """);

    private const string Hub = "hf://";

    internal override void Run(PolicyContext context)
    {
        foreach (var container in context.Manifest.Pods.SelectMany(pod => pod.MainContainers))
            CheckArguments(container, context);
        foreach (var step in new[] { "dataset", "model" })
        {
            if (context.Manifest.KindName == "TrainJob")
                CheckAddress(context.Manifest.Spec.At("initializer", step, "storageUri"), $"spec.initializer.{step}.storageUri", context);
        }

        if (context.Manifest.KindName == "InferenceService")
            CheckAddress(context.Manifest.Spec.At("predictor", "model", "storageUri"), "spec.predictor.model.storageUri", context);
    }

    private static void CheckArguments(PodContainer container, PolicyContext context)
    {
        var line = CommandLine.Of(container);
        if (!line.IsComplete || line.Words.Any(word => word.Text == "--revision" || word.Text.StartsWith("--revision=", StringComparison.Ordinal)))
            return;
        foreach (var (flag, name, value) in line.Flags())
        {
            if (name is "--model" or "--model-id" or "--model-path" && IsModel(value))
                context.Report(flag.Path, $"Model '{value}' is loaded at whatever revision is current; add --revision.", flag.Node);
        }
    }

    private static void CheckAddress(Reading address, string path, PolicyContext context)
    {
        if (address.Text is { } text && text.StartsWith(Hub, StringComparison.Ordinal) && text.IndexOfAny([':', '@'], Hub.Length) < 0 && IsModel(text.Substring(Hub.Length)))
            context.Report(path, $"Model '{text}' is loaded at whatever revision is current; add --revision.", address.Node!);
    }

    /// <summary>Whether a text is the name of a model at a hub: an owner and a name.</summary>
    private static bool IsModel(string text)
    {
        var slash = text.IndexOf('/');
        return slash > 0 && slash < text.Length - 1 && text.IndexOf('/', slash + 1) < 0 && text[0] is not ('.' or '-' or '$');
    }
}
