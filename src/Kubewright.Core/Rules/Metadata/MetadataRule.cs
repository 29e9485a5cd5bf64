namespace Kubewright.Rules.Metadata;

/// <summary>A rule on the metadata of whole objects, of built-in and of custom kinds.</summary>
internal abstract class MetadataRule(string id, string title) : ComponentRule(id, title, AnyKind)
{
    private static readonly ManifestMap Empty = new();

    /// <inheritdoc/>
    public sealed override void Check(ManifestMap node, RuleContext context)
    {
        if (MetadataTraits.Of(context) is not { } traits)
            return;
        var metadata = node.Field("metadata") as ManifestMap ?? (node.IsCertainlyAbsent("metadata") ? Empty : null);
        if (metadata is null)
            return;
        if (traits.IsLast)
            CheckLast(metadata, traits, context);
        else
            Check(metadata, traits, context);
    }

    /// <summary>A method of its own, so that only it pays for the closure.</summary>
    private void CheckLast(ManifestMap metadata, MetadataTraits traits, RuleContext context) =>
        context.WhenNothingElseIsWrong(() => Check(metadata, traits, context));

    /// <summary>Looks at the metadata, which are empty where there are none. Paths are relative to the manifest.</summary>
    protected abstract void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context);
}
