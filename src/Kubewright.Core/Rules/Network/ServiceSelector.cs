namespace Kubewright.Rules.Network;

/// <summary>The labels that a service selects pods by.</summary>
internal sealed class ServiceSelector() : ComponentRule("KW1404", "Selector of a service", ServiceFacts.Component)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec")?.Map("selector") is { } selector)
            LabelSelectors.ValidateLabels(selector, "spec.selector", context);
    }
}
