namespace Kubewright.Rules.Pods;

/// <summary>Labels of the nodes on which a pod can run.</summary>
internal sealed class NodeSelectors() : ComponentRule("KW1270", "Node selector", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("nodeSelector") is { } selector)
            LabelSelectors.ValidateLabels(selector, "nodeSelector", context);
    }
}
