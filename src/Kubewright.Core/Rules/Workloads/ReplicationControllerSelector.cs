namespace Kubewright.Rules.Workloads;

/// <summary>A ReplicationController has a template and a selector that selects its labels; the labels are the selector where none is written.</summary>
internal sealed class ReplicationControllerSelector() : ComponentRule("KW1311", "Selector of a ReplicationController", "io.k8s.api.core.v1.ReplicationControllerSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var hasNoTemplate = node.IsCertainlyAbsent("template");
        if (hasNoTemplate)
            context.Report("template", "A ReplicationController needs a template for its pods.");
        if (!PodTemplates.TryGetLabels(node, out var labels))
            return;
        if (node.IsCertainlyEmpty("selector"))
        {
            if (labels is null || (labels.Count == 0 && !labels.IsOpen))
                context.Report("selector", "There is neither a selector nor are there labels in the template that could be one; give the template labels.");
        }
        else if (!hasNoTemplate && node.Map("selector") is { } selector && LabelSelectors.MatchesLabels(selector, labels) is false)
        {
            context.Report("template.metadata.labels", "The selector does not select these pods; give the template all labels that spec.selector asks for.", labels);
        }
    }
}
