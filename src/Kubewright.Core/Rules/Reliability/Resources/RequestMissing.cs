namespace Kubewright.Rules.Reliability;

/// <summary>Containers that ask for nothing of a resource, and get no default for it either.</summary>
internal abstract class RequestMissing(string id, string name, string title, string resource) : ResourceMissing(id, name, title, Severity.Warning, resource)
{
    private static readonly RuleOption<bool> IncludeInit = RuleOption.Boolean("include_init", false, "Whether to look at init containers that end, too.");

    public sealed override IReadOnlyList<RuleOption> Options => [IncludeInit];

    private protected sealed override string[] Defaults => ["defaultRequest", "default"];

    private protected sealed override string Field => "requests";

    private protected sealed override bool TakesInit(PolicyContext context) => context.Get(IncludeInit);

    /// <summary>Whether there certainly is neither a request nor a limit: a limit alone is a request, too.</summary>
    private protected sealed override bool IsUnset(ManifestMap owner) =>
        owner.At("resources", "requests", Resource).IsAbsent && owner.At("resources", "limits", Resource).IsAbsent;

    private protected sealed override string Message(string container) => $"Container '{container}' requests no {Resource}; set resources.requests.{Resource}.";
}
