namespace Kubewright;

/// <summary>A manifest that no builder made: a model of the official client, or text that was read.</summary>
/// <param name="node">Its tree.</param>
/// <param name="definition">For a model of a kind that a project has made for itself: the kind's definition.</param>
internal sealed class TreeManifest(ManifestMap node, KindDefinition? definition = null) : IManifest
{
    public KindDefinition? Definition { get; } = definition;

    public ManifestMap Node { get; } = node;
}
