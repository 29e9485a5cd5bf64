namespace Kubewright.Rules.Reliability;

/// <summary>Containers that ask for nothing of a resource, and get no default for it either.</summary>
internal abstract class RequestMissing(string id, string name, string title, string resource) : ContainerPolicy(id, name, title, Severity.Warning), IUsesSet
{
    private static readonly RuleOption<bool> IncludeInit = RuleOption.Boolean("include_init", false, "Whether to look at init containers that end, too.");

    public sealed override IReadOnlyList<RuleOption> Options => [IncludeInit];

    /// <summary>KServe gives the containers of an InferenceService the resources of their runtime.</summary>
    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName != "InferenceService";

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain && !(container.Role == ContainerRole.Init && context.Get(IncludeInit)))
            return;
        if (!IsUnset(container.Node) || !IsUnset(container.Pod.Spec) || LimitRanges.HasDefault(container.Pod.Owner, context.Set, resource, "defaultRequest", "default"))
            return;
        context.Report(
            container.PathTo($"resources.requests.{resource}"),
            $"Container '{container.Name}' requests no {resource}; set resources.requests.{resource}.",
            container.Node,
            facts: [(FindingFacts.Container, container.Name), (FindingFacts.Resource, resource)]);
    }

    /// <summary>Whether there certainly is neither a request nor a limit: a limit alone is a request, too.</summary>
    private bool IsUnset(ManifestMap owner) => owner.At("resources", "requests", resource).IsAbsent && owner.At("resources", "limits", resource).IsAbsent;
}
