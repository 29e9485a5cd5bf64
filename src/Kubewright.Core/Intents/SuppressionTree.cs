using Kubewright.Building;

namespace Kubewright.Intents;

/// <summary>What silences rules on an object.</summary>
public static class SuppressionTree
{
    /// <summary>The annotation that silences rules on a manifest.</summary>
    public const string Annotation = "kubewright.dev/ignore";

    /// <summary>Silences a rule on an object and what is in it; on a manifest, by an annotation, too, where that is asked for.</summary>
    public static void Suppress(ManifestMap node, ManifestNode rule, ManifestNode reason, ManifestNode? annotate = null)
    {
        if (rule is ManifestScalar id && reason is ManifestScalar why)
            node.Suppress(id.Text, why.Text, id.Origin);
        if (annotate is ManifestUnknown)
            MayAnnotate(node);
        else if (annotate is ManifestScalar { Text: "true" })
            Annotate(TreeEditing.Object(TreeEditing.Object(node, "metadata"), "annotations"), rule, reason);
    }

    private static void Annotate(ManifestMap annotations, ManifestNode rule, ManifestNode reason)
    {
        if (rule is not ManifestScalar id || reason is not ManifestScalar why || annotations[Annotation] is ManifestUnknown)
        {
            annotations.Set(Annotation, new ManifestUnknown());
            return;
        }

        var entry = $"{id.Text}: {why.Text}";
        annotations.Set(Annotation, annotations[Annotation] is ManifestScalar others ? $"{others.Text}; {entry}" : entry);
    }

    private static void MayAnnotate(ManifestMap node)
    {
        node.Open();
        if (node["metadata"] is not ManifestMap metadata)
            return;
        metadata.Open();
        (metadata["annotations"] as ManifestMap)?.Forget();
    }
}
