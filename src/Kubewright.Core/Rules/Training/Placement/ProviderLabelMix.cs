namespace Kubewright.Rules.Training;

internal sealed class ProviderLabelMix() : PodPolicy("KW4034", "provider-label-mix", "Require labels of one cloud only", Severity.Warning)
{
    private static readonly (string Prefix, string Provider)[] Prefixes =
    [
        ("cloud.google.com/", "GKE"), ("karpenter.k8s.aws/", "AWS"), ("eks.amazonaws.com/", "AWS"), ("k8s.amazonaws.com/", "AWS"), ("topology.k8s.aws/", "AWS"),
        ("kubernetes.azure.com/", "Azure"), ("karpenter.azure.com/", "Azure"),
    ];

    public override RuleDocumentation Documentation => new(
        Why: "A node belongs to one cloud. A pod that needs labels of two is never scheduled.",
        Fix: "Write one term of node affinity for each cloud; terms are alternatives.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector:
                cloud.google.com/gke-accelerator: nvidia-l4
                eks.amazonaws.com/nodegroup: gpus
              containers: [{name: trainer, image: 'ghcr.io/acme/trainer:1.8.0'}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              affinity:
                nodeAffinity:
                  requiredDuringSchedulingIgnoredDuringExecution:
                    nodeSelectorTerms:
                      - matchExpressions: [{key: cloud.google.com/gke-accelerator, operator: In, values: [nvidia-l4]}]
                      - matchExpressions: [{key: eks.amazonaws.com/nodegroup, operator: In, values: [gpus]}]
              containers: [{name: trainer, image: 'ghcr.io/acme/trainer:1.8.0'}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var selector = pod.Spec.MapOrOpen("nodeSelector");
        var selected = Providers(selector.Where(label => label.Value is not ManifestUnknown).Select(label => label.Key));
        if (selected.Count > 1)
        {
            Report("nodeSelector", selected, selector);
            return;
        }

        if (NodePlacement.RequiredTerms(pod).List is not { Count: > 0, IsOpen: false } terms)
            return;
        SortedSet<string>? first = null;
        foreach (var term in terms)
        {
            var needed = term is ManifestMap map ? Providers(NodePlacement.Keys(map)) : [];
            needed.UnionWith(selected);
            if (needed.Count < 2)
                return;
            first ??= needed;
        }

        Report(NodePlacement.PathToTerms, first!, terms);

        void Report(string path, SortedSet<string> providers, ManifestNode at) =>
            context.Report(pod.PathTo(path), $"The pod needs labels of {string.Join(" and ", providers)} at once; no node has them.", at);
    }

    private static SortedSet<string> Providers(IEnumerable<string> keys)
    {
        var providers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var key in keys)
        {
            foreach (var (prefix, provider) in Prefixes)
            {
                if (key.StartsWith(prefix, StringComparison.Ordinal))
                    providers.Add(provider);
            }
        }

        return providers;
    }
}
