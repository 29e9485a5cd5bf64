using Kubewright.Intents;

namespace Kubewright;

/// <remarks>
/// The static members make volumes of the common kinds, to be kept in a variable: <c>.Volume(model)</c> on the pod adds it, and
/// <c>.Mount(model, "/models")</c> on a container mounts it.
/// </remarks>
public partial class Volume
{
    /// <summary>An empty directory on the node's disk, gone with the pod. Sets <c>emptyDir</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="sizeLimit">Sets <c>emptyDir.sizeLimit</c>: the pod is evicted when it holds more.</param>
    [ManifestIntent("Volume.EmptyDir")]
    public static Volume EmptyDir(string name, Quantity? sizeLimit = null) => new(VolumeTree.EmptyDir(name, sizeLimit.ToNode()));

    /// <summary>An empty directory in memory. Sets <c>emptyDir.medium: Memory</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="sizeLimit">Sets <c>emptyDir.sizeLimit</c>. What is in it counts against the memory limits of the pod's containers.</param>
    [ManifestIntent("Volume.Memory")]
    public static Volume Memory(string name, Quantity? sizeLimit = null) => new(VolumeTree.Memory(name, sizeLimit.ToNode()));

    /// <summary>The keys of a ConfigMap as files. Sets <c>configMap.name</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="configMap">The ConfigMap's name.</param>
    [ManifestIntent("Volume.ConfigMap")]
    public static Volume ConfigMap(string name, string configMap) => new(VolumeTree.ConfigMap(name, configMap));

    /// <summary>The keys of a Secret as files, in memory. Sets <c>secret.secretName</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="secret">The Secret's name.</param>
    [ManifestIntent("Volume.Secret")]
    public static Volume Secret(string name, string secret) => new(VolumeTree.Secret(name, secret));

    /// <summary>Storage that outlives the pod. Sets <c>persistentVolumeClaim.claimName</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="claim">The PersistentVolumeClaim's name.</param>
    /// <param name="readOnly">Sets <c>persistentVolumeClaim.readOnly</c> where it is true.</param>
    [ManifestIntent("Volume.PersistentVolumeClaim")]
    public static Volume PersistentVolumeClaim(
        string name,
        string claim,
        bool readOnly = false) =>
        new(VolumeTree.PersistentVolumeClaim(name, claim, readOnly));
}
