namespace Kubewright;

/// <remarks>
/// The static members make volumes of the common kinds, to be kept in a variable: <c>.Volume(model)</c> on the pod adds it, and
/// <c>.Mount(model, "/models")</c> on a container mounts it.
/// </remarks>
public partial class Volume
{
    /// <summary>The volume's name.</summary>
    internal string NameOfVolume => ((ManifestScalar)Node["name"]!).Text;

    /// <summary>An empty directory on the node's disk, gone with the pod. Sets <c>emptyDir</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="sizeLimit">Sets <c>emptyDir.sizeLimit</c>: the pod is evicted when it holds more.</param>
    [ManifestField("emptyDir")]
    [ManifestField("emptyDir.sizeLimit")]
    public static Volume EmptyDir([ManifestField("name")] string name, [ManifestField("emptyDir.sizeLimit")] Quantity? sizeLimit = null) =>
        new Volume(name).EmptyDir(directory =>
        {
            if (sizeLimit is { } limit)
                directory.SizeLimit(limit);
        });

    /// <summary>An empty directory in memory. Sets <c>emptyDir.medium: Memory</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="sizeLimit">Sets <c>emptyDir.sizeLimit</c>. What is in it counts against the memory limits of the pod's containers.</param>
    [ManifestField("emptyDir.medium")]
    [ManifestField("emptyDir.sizeLimit")]
    public static Volume Memory([ManifestField("name")] string name, [ManifestField("emptyDir.sizeLimit")] Quantity? sizeLimit = null)
    {
        var volume = EmptyDir(name, sizeLimit);
        return volume.EmptyDir(directory => directory.Medium("Memory"));
    }

    /// <summary>The keys of a ConfigMap as files. Sets <c>configMap.name</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="configMap">The ConfigMap's name.</param>
    [ManifestField("configMap.name")]
    public static Volume ConfigMap([ManifestField("name")] string name, [ManifestField("configMap.name")] string configMap) =>
        new Volume(name).ConfigMap(source => source.Name(configMap));

    /// <summary>The keys of a Secret as files, in memory. Sets <c>secret.secretName</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="secret">The Secret's name.</param>
    [ManifestField("secret.secretName")]
    public static Volume Secret([ManifestField("name")] string name, [ManifestField("secret.secretName")] string secret) =>
        new Volume(name).Secret(source => source.SecretName(secret));

    /// <summary>Storage that outlives the pod. Sets <c>persistentVolumeClaim.claimName</c>.</summary>
    /// <param name="name">The volume's name.</param>
    /// <param name="claim">The PersistentVolumeClaim's name.</param>
    /// <param name="readOnly">Sets <c>persistentVolumeClaim.readOnly</c> where it is true.</param>
    [ManifestField("persistentVolumeClaim.claimName")]
    [ManifestField("persistentVolumeClaim.readOnly")]
    public static Volume PersistentVolumeClaim(
        [ManifestField("name")] string name,
        [ManifestField("persistentVolumeClaim.claimName")] string claim,
        [ManifestField("persistentVolumeClaim.readOnly")] bool readOnly = false) =>
        new Volume(name).PersistentVolumeClaim(claim, source =>
        {
            if (readOnly)
                source.ReadOnly();
        });
}
