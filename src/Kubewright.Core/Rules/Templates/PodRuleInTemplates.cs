namespace Kubewright.Rules.Templates;

/// <summary>An id under which rules for pods report in pod templates of custom resources; it has no check of its own, see <see cref="TemplateIds"/>.</summary>
internal abstract class PodRuleInTemplates(string id, string name, string title) : Rule(id, title)
{
    /// <inheritdoc/>
    public sealed override string Name => name;

    /// <inheritdoc/>
    public abstract override RuleDocumentation Documentation { get; }
}
