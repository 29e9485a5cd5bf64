namespace Kubewright.Rules.Training;

internal sealed class DeviceNameUnknown() : Policy("KW4005", "gpu-resource-name-unknown", "Spell device resource names right", Severity.Warning, isOn: true)
{
    private static readonly RuleOption<IReadOnlyList<string>> Known = RuleOption.Texts("known", [], "Further resources that device plugins of the cluster offer.");

    public override IReadOnlyList<RuleOption> Options => [Known];

    public override RuleDocumentation Documentation => new(
        Why: "A resource that no device plugin offers is one that no node has. The pod waits for it for ever, and nothing says that it is a slip of the pen.",
        Fix: "Use the name that the vendor's device plugin registers; tell the rule of devices of your own by its option known.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia/gpu: 1}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {nvidia.com/gpu: 1}}
            """);

    internal override void Run(PolicyContext context)
    {
        foreach (var pod in context.Manifest.Pods)
        {
            foreach (var container in pod.Containers)
                CheckResources(container.Node.MapOrOpen("resources"), container.PathTo("resources"), context);
        }

        if (context.Manifest.KindName == "TrainJob" && context.Manifest.Spec.At("trainer", "resourcesPerNode").Map is { } perNode)
            CheckResources(perNode, "spec.trainer.resourcesPerNode", context);
        else if (context.Manifest.KindName == "ResourceQuota")
            CheckNames(context.Manifest.Spec.MapOrOpen("hard"), "spec.hard", "requests.", context);
    }

    private static void CheckResources(ManifestMap resources, string path, PolicyContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
            CheckNames(resources.MapOrOpen(list), $"{path}.{list}", "", context);
    }

    private static void CheckNames(ManifestMap amounts, string path, string prefix, PolicyContext context)
    {
        foreach (var (key, node) in amounts)
        {
            var name = prefix.Length > 0 && key.StartsWith(prefix, StringComparison.Ordinal) ? key.Substring(prefix.Length) : key;
            if (DeviceNames.Suggest(name) is not { } suggestion || context.Get(Known).Contains(name))
                continue;
            var replacement = key.Substring(0, key.Length - name.Length) + suggestion;
            context.Report(
                $"{path}[{key}]", $"No device plugin offers '{name}'; did you mean '{suggestion}'?", node,
                fix: amounts.ContainsKey(replacement) ? null : TreeFix.Rename($"Call it '{suggestion}'", amounts, key, replacement));
        }
    }
}
