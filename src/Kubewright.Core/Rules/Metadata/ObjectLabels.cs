namespace Kubewright.Rules.Metadata;

/// <summary>The keys and values of labels, counting those that the API server adds.</summary>
internal sealed class ObjectLabels() : MetadataRule("KW1102", "Object labels")
{
    private const string NamespaceNameLabel = "kubernetes.io/metadata.name";

    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        var labels = metadata.Map("labels");
        if (context.CustomKind is null && metadata.IsCertainlyEmpty("labels") && context.Kind is "Job" or "ReplicationController")
        {
            labels = TemplateLabels(context.Root);
            if (labels is not null && JobNameLabel.Problem(context.Root) is { } wrong)
                context.Report("metadata.labels", wrong, metadata);
        }

        if (context.CustomKind is null && context.Kind == "Namespace" && metadata.Text("name") is { Length: > 0 } name)
        {
            if (Syntax.LabelValue(name) is { } problem)
                context.Report("metadata.labels", $"A namespace carries its name as the label {NamespaceNameLabel}. {problem}", metadata["name"]);
            if (labels?.ContainsKey(NamespaceNameLabel) == true)
            {
                labels = (ManifestMap)labels.DeepClone();
                labels.Remove(NamespaceNameLabel);
            }
        }

        if (labels is not null)
            LabelSelectors.ValidateLabels(labels, "metadata.labels", context);
    }

    /// <summary>Where these kinds have no labels, they get those of their pods.</summary>
    private static ManifestMap? TemplateLabels(ManifestMap root) => root.Map("spec")?.Map("template")?.Map("metadata")?.Map("labels");
}
