namespace Kubewright.Rules.Reliability;

/// <summary>Containers that may use any amount of a resource, and get no default limit either.</summary>
internal abstract class LimitMissing(string id, string name, string title, Severity severity, string resource, bool isOn = true)
    : ResourceMissing(id, name, title, severity, resource, isOn)
{
    private static readonly RuleOption<bool> IncludeInit = RuleOption.Boolean("include_init", false, "Whether to look at init containers that end, too.");

    public sealed override IReadOnlyList<RuleOption> Options => [IncludeInit];

    private protected sealed override string[] Defaults => ["default"];

    private protected sealed override string Field => "limits";

    private protected sealed override bool TakesInit(PolicyContext context) => context.Get(IncludeInit);

    private protected sealed override bool IsUnset(ManifestMap owner) => owner.At("resources", "limits", Resource).IsAbsent;

    private protected sealed override string Message(string container) => $"Container '{container}' has no limit for {Resource}; set resources.limits.{Resource}.";
}
