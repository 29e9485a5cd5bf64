namespace Kubewright;

/// <summary>One Kubernetes object on its way to a file.</summary>
public interface IManifest
{
    /// <summary>Its tree.</summary>
    ManifestMap Node { get; }
}
