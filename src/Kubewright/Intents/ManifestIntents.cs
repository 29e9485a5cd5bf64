namespace Kubewright;

/// <summary>What intents ask of a manifest that another one is made from.</summary>
internal static class ManifestIntents
{
    /// <summary>The name.</summary>
    /// <exception cref="InvalidOperationException">It has none.</exception>
    public static string RequireName(this IManifest manifest) =>
        manifest.Metadata("name") ?? throw new InvalidOperationException($"This {manifest.Text("kind")} has no metadata.name to refer to; give it one first.");

    /// <summary>The namespace, or <see langword="null"/>.</summary>
    public static string? Namespace(this IManifest manifest) => manifest.Metadata("namespace");

    /// <summary>A field of the object itself.</summary>
    public static string? Text(this IManifest manifest, string field) => (manifest.Node[field] as ManifestScalar)?.Text;

    /// <summary>Kind and name, for messages.</summary>
    public static string Describe(this IManifest manifest) => $"{manifest.Text("kind")} '{manifest.Metadata("name")}'";

    private static string? Metadata(this IManifest manifest, string field) => ((manifest.Node["metadata"] as ManifestMap)?[field] as ManifestScalar)?.Text;
}
