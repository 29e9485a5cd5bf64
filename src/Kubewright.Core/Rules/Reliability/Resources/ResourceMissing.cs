namespace Kubewright.Rules.Reliability;

/// <summary>Containers that say nothing of a resource, and get no default for it either.</summary>
internal abstract class ResourceMissing(string id, string name, string title, Severity severity, string resource, bool isOn = true)
    : ContainerPolicy(id, name, title, severity, isOn: isOn), IUsesSet
{
    /// <summary>The resource.</summary>
    private protected string Resource => resource;

    /// <summary>The defaults of a LimitRange that count.</summary>
    private protected abstract string[] Defaults { get; }

    /// <summary>What is missing: <c>limits</c>.</summary>
    private protected abstract string Field { get; }

    /// <summary>An amount to begin with, until it has been measured.</summary>
    private string? FirstGuess => (Field, resource) switch
    {
        ("requests", "cpu") => "100m",
        ("requests", "memory") => "128Mi",
        ("limits", "cpu") => "1",
        ("limits", "memory") => "512Mi",
        _ => null,
    };

    /// <summary>KServe gives the containers of an InferenceService the resources of their runtime.</summary>
    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName != "InferenceService";

    /// <summary>Whether a container, or a pod as a whole, certainly says nothing.</summary>
    private protected abstract bool IsUnset(ManifestMap owner);

    /// <summary>Whether init containers that end are looked at.</summary>
    private protected virtual bool TakesInit(PolicyContext context) => false;

    private protected abstract string Message(string container);

    protected sealed override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain && !(container.Role == ContainerRole.Init && TakesInit(context)))
            return;
        if (!IsUnset(container.Node) || !IsUnset(container.Pod.Spec) || LimitRanges.HasDefault(container.Pod.Owner, context.Set, resource, Defaults))
            return;
        context.Report(
            container.PathTo($"resources.{Field}.{resource}"),
            Message(container.Name),
            container.Node,
            fix: FirstGuess is { } amount ? TreeFix.Set($"{(Field == "requests" ? "Request" : "Limit to")} {amount} of {resource}", container.Node, amount, "resources", Field, resource) with { IsProposal = true } : null);
    }
}
