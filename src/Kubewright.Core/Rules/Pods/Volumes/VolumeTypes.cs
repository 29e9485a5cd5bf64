namespace Kubewright.Rules.Pods;

/// <summary>A volume is of one type.</summary>
internal sealed class VolumeTypes() : VolumeRule("KW1231", "Volume types")
{
    /// <summary>The types in the order in which the API server looks at them, and what it calls them in errors of this kind.</summary>
    private static readonly (string Field, string Reported)[] Types =
    [
        ("emptyDir", "emptyDir"), ("hostPath", "hostPath"), ("gitRepo", "gitRepo"), ("gcePersistentDisk", "gcePersistentDisk"),
        ("awsElasticBlockStore", "awsElasticBlockStore"), ("secret", "secret"), ("nfs", "nfs"), ("iscsi", "iscsi"), ("glusterfs", "glusterfs"),
        ("flocker", "flocker"), ("persistentVolumeClaim", "persistentVolumeClaim"), ("rbd", "rbd"), ("cinder", "cinder"), ("cephfs", "cephFS"),
        ("quobyte", "quobyte"), ("downwardAPI", "downwarAPI"), ("fc", "fc"), ("flexVolume", "flexVolume"), ("configMap", "configMap"),
        ("azureFile", "azureFile"), ("vsphereVolume", "vsphereVolume"), ("photonPersistentDisk", "photonPersistentDisk"),
        ("portworxVolume", "portworxVolume"), ("azureDisk", "azureDisk"), ("storageos", "storageos"), ("projected", "projected"),
        ("scaleIO", "scaleIO"), ("csi", "csi"), ("ephemeral", "ephemeral"), ("image", "image"),
    ];

    /// <summary>The type that the API server looks into, or null; it does not look into others.</summary>
    public static string? First(ManifestMap volume)
    {
        // Nearly all volumes are a name and a type.
        if (volume.Count == 2 && (volume[0].Key == "name" ? volume[1] : volume[1].Key == "name" ? volume[0] : default) is { Key: { } key, Value.Kind: not ManifestNodeKind.Null })
            return key;
        foreach (var (field, _) in Types)
        {
            if (volume.Field(field) is not null)
                return field;
        }

        return null;
    }

    /// <summary>How many types a volume has. One without any becomes an emptyDir.</summary>
    public static int CountOf(ManifestMap volume)
    {
        var count = 0;
        foreach (var (field, _) in Types)
        {
            if (volume.Field(field) is not null)
                count++;
        }

        return count;
    }

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (volume.Count <= 2 && volume.ContainsKey("name"))
            return;
        string? first = null;
        foreach (var (field, reported) in Types)
        {
            if (!volume.IsSet(field))
                continue;
            if (first is null)
                first = field;
            else
                report.Report(reported, $"The volume is a {first} already; make two volumes of it, or remove one type.", volume.Field(field));
        }
    }
}
