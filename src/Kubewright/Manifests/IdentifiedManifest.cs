namespace Kubewright;

/// <summary>A manifest and what it is called.</summary>
internal readonly record struct IdentifiedManifest(ManifestIdentity Identity, IManifest Manifest)
{
    public ManifestMap Node => Manifest.Node;
}
