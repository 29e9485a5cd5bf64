namespace Kubewright.Rules.Reliability;

internal sealed class ResourceOutOfRange() : ContainerPolicy("KW2046", "resource-out-of-range", "Keep resources within the team's range", Severity.Warning, isOn: false)
{
    private static readonly (string List, string Resource, RuleOption<QuantityValue?> Min, RuleOption<QuantityValue?> Max)[] Bounds =
        [Bound("requests", "cpu"), Bound("requests", "memory"), Bound("limits", "cpu"), Bound("limits", "memory")];

    public override IReadOnlyList<RuleOption> Options => [.. Bounds.SelectMany(bound => new[] { bound.Min, bound.Max })];

    public override RuleDocumentation Documentation => new(
        Why: "Who runs a cluster knows the sizes of its machines and what a team has agreed to: beyond, a pod fits nowhere, or takes what others need.",
        Fix: "Choose an amount within the range, or have the range changed.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {memory: 64Gi}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {limits: {memory: 6Gi}}
            """)
    {
        Settings = "kubewright.KW2046.limits_memory_max = 8Gi",
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain)
            return;
        foreach (var (list, resource, min, max) in Bounds)
        {
            if (context.Get(min) is var least && context.Get(max) is var most && least is null && most is null)
                continue;
            if (container.Node.At("resources", list, resource) is not { Quantity: { } amount, Node: ManifestScalar scalar })
                continue;
            if ((least is { } low && amount.CompareTo(low) < 0) || (most is { } high && amount.CompareTo(high) > 0))
            {
                var field = $"resources.{list}.{resource}";
                context.Report(container.PathTo(field), $"Container '{container.Name}' sets {field} to {scalar.Text}, outside {least}..{most}.", scalar);
            }
        }
    }

    private static (string List, string Resource, RuleOption<QuantityValue?> Min, RuleOption<QuantityValue?> Max) Bound(string list, string resource) => (
        list, resource,
        RuleOption.Quantity($"{list}_{resource}_min", $"The least {resource} in {list}."),
        RuleOption.Quantity($"{list}_{resource}_max", $"The most {resource} in {list}."));
}
