namespace Kubewright.Rules.Training;

internal sealed class UnknownNodeLabelValue() : PodPolicy("KW4033", "gpu-selector-unknown-value", "Select accelerators by values that exist", Severity.Warning)
{
    private const string Product = "nvidia.com/gpu.product";

    private static readonly RuleOption<IReadOnlyDictionary<string, string>> Values =
        RuleOption.Map("values", new Dictionary<string, string>(), "Further values of labels; several of one label with | between them.");

    private static readonly Lazy<ManifestMap> Facts = new(() => FactFile.Read("node-labels.json"));

    public override IReadOnlyList<RuleOption> Options => [Values];

    public override RuleDocumentation Documentation => new(
        Why: """
            Nobody checks the values of labels. A pod that selects one that no node has stays pending, and names of GPUs invite it: Google's A100 with 40 GB is called
            nvidia-tesla-a100, the one with 80 GB nvidia-a100-80gb.
            """,
        Fix: "Use the value that the provider's nodes have; kubectl get nodes -L with the label shows it.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector: {cloud.google.com/gke-accelerator: nvidia-a100-80g}
              containers: [{name: trainer, image: 'ghcr.io/acme/trainer:1.8.0'}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector: {cloud.google.com/gke-accelerator: nvidia-a100-80gb}
              containers: [{name: trainer, image: 'ghcr.io/acme/trainer:1.8.0'}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (key, value, path, node) in NodePlacement.Values(pod))
        {
            if (context.Get(Values).TryGetValue(key, out var more) && more.Split('|').Contains(value))
                continue;
            if (key == Product)
            {
                if (IsNoProduct(value))
                    context.Report(pod.PathTo(path), $"No node has {key}={value}; values name the form factor and the memory, such as NVIDIA-A100-SXM4-80GB.", node);
            }
            else if (Facts.Value.Map("labels")!.AllTexts(key) is { Count: > 0 } known && !known.Contains(value))
            {
                var suggestion = Nearest.Find(value, known);
                var hint = suggestion is null ? $"values are {string.Join(", ", known)}." : $"did you mean '{suggestion}'?";
                context.Report(pod.PathTo(path), $"No node has {key}={value}; {hint}", node, fix: Fix(pod, key, node, suggestion));
            }
        }
    }

    private static ManifestFix? Fix(PodTemplate pod, string key, ManifestNode node, string? suggestion) =>
        suggestion is not null && pod.Spec.Map("nodeSelector") is { } selector && ReferenceEquals(selector[key], node) ? TreeFix.Set($"Write '{suggestion}'", selector, suggestion, key) : null;

    private static bool IsNoProduct(string value)
    {
        const string Vendor = "NVIDIA-";
        var bare = value.StartsWith(Vendor, StringComparison.OrdinalIgnoreCase) ? value.Substring(Vendor.Length) : value;
        return value.IndexOf(' ') >= 0 || !value.Any(char.IsUpper) || Facts.Value.AllTexts("bareProducts")!.Contains(bare, StringComparer.OrdinalIgnoreCase);
    }
}
