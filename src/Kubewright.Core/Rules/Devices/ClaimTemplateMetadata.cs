namespace Kubewright.Rules.Devices;

/// <summary>A template for claims has labels and annotations and no other metadata.</summary>
internal sealed class ClaimTemplateMetadata() : Rule("KW1580", "Metadata of a claim template", "io.k8s.api.resource.v1.ResourceClaimTemplateSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("metadata") is not { } metadata)
            return;
        foreach (var entry in metadata)
        {
            if (entry.Key is not ("labels" or "annotations") && !IsZero(entry.Key, entry.Value))
                context.Report("metadata." + entry.Key, $"The claims made from a template get labels and annotations from it, and no {entry.Key}; remove it.", entry.Value);
        }
    }

    /// <summary>Whether a value is as none: null, empty, zero; what is not known counts as none.</summary>
    private static bool IsZero(string field, ManifestNode value) => value switch
    {
        ManifestScalar { Kind: ManifestNodeKind.String } text => text.Text.Length == 0,
        ManifestScalar { Kind: not ManifestNodeKind.Null } when field == "deletionGracePeriodSeconds" => false,
        ManifestScalar scalar => scalar.AsInteger() is null or 0,
        _ => value.Kind is ManifestNodeKind.Null or ManifestNodeKind.Unknown,
    };
}
