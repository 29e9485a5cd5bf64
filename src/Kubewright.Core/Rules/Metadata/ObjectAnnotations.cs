namespace Kubewright.Rules.Metadata;

/// <summary>The keys and the size of annotations.</summary>
internal sealed class ObjectAnnotations() : MetadataRule("KW1103", "Object annotations")
{
    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        if (metadata.Map("annotations") is { } annotations)
            Annotations.Validate(annotations, "metadata.annotations", context);
    }
}
