namespace Kubewright.Rules.Pods;

/// <summary>What volumes of each type must say.</summary>
internal sealed class VolumeSourceFields() : VolumeRule("KW1232", "Volume sources")
{
    /// <summary>The type, its path in errors, the fields that cannot be empty.</summary>
    private static readonly Dictionary<string, (string Path, string[] Fields)> Required = new(StringComparer.Ordinal)
    {
        ["gitRepo"] = ("gitRepo", ["repository"]),
        ["hostPath"] = ("hostPath", ["path"]),
        ["gcePersistentDisk"] = ("persistentDisk", ["pdName"]),
        ["awsElasticBlockStore"] = ("awsElasticBlockStore", ["volumeID"]),
        ["secret"] = ("secret", ["secretName"]),
        ["nfs"] = ("nfs", ["server", "path"]),
        ["iscsi"] = ("iscsi", ["targetPortal", "iqn"]),
        ["glusterfs"] = ("glusterfs", ["endpoints", "path"]),
        ["persistentVolumeClaim"] = ("persistentVolumeClaim", ["claimName"]),
        ["rbd"] = ("rbd", ["monitors", "image"]),
        ["cinder"] = ("cinder", ["volumeID"]),
        ["cephfs"] = ("cephfs", ["monitors"]),
        ["quobyte"] = ("quobyte", ["volume"]),
        ["flexVolume"] = ("flexVolume", ["driver"]),
        ["configMap"] = ("configMap", ["name"]),
        ["azureFile"] = ("azureFile", ["secretName", "shareName"]),
        ["vsphereVolume"] = ("vsphereVolume", ["volumePath"]),
        ["photonPersistentDisk"] = ("photonPersistentDisk", ["pdID"]),
        ["portworxVolume"] = ("portworxVolume", ["volumeID"]),
        ["azureDisk"] = ("azureDisk", ["diskName", "diskURI"]),
        ["storageos"] = ("storageos", ["volumeName"]),
        ["scaleIO"] = ("scaleIO", ["gateway", "system", "volumeName"]),
        ["csi"] = ("csi", ["driver"]),
    };

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) is not { } type || volume.Map(type) is not { } source || !Required.TryGetValue(type, out var required))
            return;
        foreach (var field in required.Fields)
            report.Require(source, field, required.Path, $"A {type} volume needs {field}.");
    }
}
