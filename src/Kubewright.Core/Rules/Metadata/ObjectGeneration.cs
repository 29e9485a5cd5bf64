namespace Kubewright.Rules.Metadata;

/// <summary>A generation that is kept is not negative.</summary>
internal sealed class ObjectGeneration() : MetadataRule("KW1106", "Object generation")
{
    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        if (!traits.ResetsGeneration && metadata.Integer("generation") is < 0 and var generation)
            context.Report("metadata.generation", $"The generation is {generation} and cannot be negative; leave the field to the API server.", metadata["generation"]);
    }
}
