namespace Kubewright.Rules.Metadata;

/// <summary>Labels and annotations of pod templates. The API server leaves <c>metadata</c> out of their paths.</summary>
internal sealed class PodTemplateMetadata() : ComponentRule("KW1107", "Pod template metadata", "io.k8s.api.core.v1.PodTemplateSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var metadata = node.Map("metadata");
        if (metadata?.Map("labels") is { } labels)
            LabelSelectors.ValidateLabels(labels, "labels", context);
        if (metadata?.Map("annotations") is { } annotations)
            Annotations.Validate(annotations, "annotations", context);
        if (context.Root.Text("kind") == "Job" && JobNameLabel.Problem(context.Root) is { } problem)
            context.Report("labels", problem, metadata);
    }
}
