namespace Kubewright;

/// <summary>A manifest that no builder made: a model of the official client, or text that was read.</summary>
internal sealed class TreeManifest(ManifestMap node) : IManifest
{
    public ManifestMap Node { get; } = node;
}
