using Kubewright.Building;
using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>Volumes of the common kinds.</summary>
public static class VolumeTree
{
    /// <summary><c>emptyDir</c></summary>
    public static ManifestMap EmptyDir(ManifestNode name, ManifestNode? sizeLimit)
    {
        var volume = Named(name, "emptyDir", out var directory);
        SetGiven(directory, "sizeLimit", sizeLimit);
        return volume;
    }

    /// <summary><c>emptyDir</c> with <c>medium: Memory</c></summary>
    public static ManifestMap Memory(ManifestNode name, ManifestNode? sizeLimit)
    {
        var volume = EmptyDir(name, sizeLimit);
        TreeEditing.Object(volume, "emptyDir").SetField("medium", "Memory");
        return volume;
    }

    /// <summary><c>configMap.name</c></summary>
    public static ManifestMap ConfigMap(ManifestNode name, ManifestNode configMap)
    {
        var volume = Named(name, "configMap", out var source);
        source.SetField("name", configMap);
        return volume;
    }

    /// <summary><c>secret.secretName</c></summary>
    public static ManifestMap Secret(ManifestNode name, ManifestNode secret)
    {
        var volume = Named(name, "secret", out var source);
        source.SetField("secretName", secret);
        return volume;
    }

    /// <summary><c>persistentVolumeClaim</c></summary>
    public static ManifestMap PersistentVolumeClaim(ManifestNode name, ManifestNode claim, ManifestNode? readOnly)
    {
        var volume = Named(name, "persistentVolumeClaim", out var source);
        source.SetField("claimName", claim);
        SetTrue(source, "readOnly", readOnly);
        return volume;
    }

    private static ManifestMap Named(ManifestNode name, string kind, out ManifestMap source)
    {
        var volume = new ManifestMap();
        volume.SetField("name", name);
        source = TreeEditing.Object(volume, kind);
        return volume;
    }
}
