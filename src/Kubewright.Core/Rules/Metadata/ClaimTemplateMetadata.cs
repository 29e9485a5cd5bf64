namespace Kubewright.Rules.Metadata;

/// <summary>Templates of claims have labels and annotations and nothing else in their metadata.</summary>
internal sealed class ClaimTemplateMetadata()
    : ComponentRule("KW1108", "Claim template metadata", "io.k8s.api.core.v1.PersistentVolumeClaimTemplate", "io.k8s.api.resource.v1.ResourceClaimTemplateSpec")
{
    private const string Volume = "io.k8s.api.core.v1.Volume";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        // Of a volume with several sources the server looks only at the first, and says that there are too many.
        if (node.Map("metadata") is not { } metadata || context.Enclosing(Volume) is { Count: > 2 })
            return;
        foreach (var entry in metadata)
        {
            if (entry.Key == "labels" && entry.Value is ManifestMap labels)
                LabelSelectors.ValidateLabels(labels, "metadata.labels", context);
            else if (entry.Key == "annotations" && entry.Value is ManifestMap annotations)
                Annotations.Validate(annotations, "metadata.annotations", context);
            else if (entry.Key is not ("labels" or "annotations") && IsSet(entry.Key, entry.Value))
                context.Report($"metadata.{entry.Key}", $"A claim's template takes no {entry.Key}, only labels and annotations; remove it.", entry.Value);
        }
    }

    /// <summary>Lists count even where they are empty, and so does a grace period of 0.</summary>
    private static bool IsSet(string field, ManifestNode value) => value switch
    {
        ManifestList => true,
        ManifestScalar { Kind: ManifestNodeKind.String } text => text.Text.Length > 0,
        ManifestScalar { Kind: ManifestNodeKind.Integer } => field == "deletionGracePeriodSeconds" || value.AsInteger() is not (0 or null),
        _ => false,
    };
}
