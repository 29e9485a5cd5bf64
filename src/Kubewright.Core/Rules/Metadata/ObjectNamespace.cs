namespace Kubewright.Rules.Metadata;

/// <summary>A namespace is a DNS label. The API server drops it where objects of the kind live in none.</summary>
internal sealed class ObjectNamespace() : MetadataRule("KW1101", "Object namespace")
{
    /// <inheritdoc/>
    protected override void Check(ManifestMap metadata, in MetadataTraits traits, RuleContext context)
    {
        if (traits.IsNamespaced && metadata.Text("namespace") is { Length: > 0 } name && Syntax.Dns1123Label(name) is { } problem)
            context.Report("metadata.namespace", problem, metadata["namespace"]);
    }
}
