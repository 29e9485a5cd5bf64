namespace Kubewright.Rules.Storage;

/// <summary>Where a persistent volume's data is: exactly one source. The API server looks into the first in its own order only.</summary>
internal sealed class VolumeSources() : ComponentRule("KW1456", "Source of a persistent volume", "io.k8s.api.core.v1.PersistentVolume")
{
    private static readonly (string Field, string PathTaken, string Path, Action<ManifestMap, string, RuleContext> Check)[] Sources =
    [
        ("hostPath", "hostPath", "hostPath", VolumeSourceFields.HostPath),
        ("gcePersistentDisk", "gcePersistentDisk", "persistentDisk", VolumeSourceFields.GcePersistentDisk),
        ("awsElasticBlockStore", "awsElasticBlockStore", "awsElasticBlockStore", VolumeSourceFields.AwsElasticBlockStore),
        ("glusterfs", "glusterfs", "glusterfs", NetworkSourceFields.Glusterfs),
        ("flocker", "flocker", "flocker", NetworkSourceFields.Flocker),
        ("nfs", "nfs", "nfs", NetworkSourceFields.Nfs),
        ("rbd", "rbd", "rbd", NetworkSourceFields.Rbd),
        ("quobyte", "quobyte", "quobyte", NetworkSourceFields.Quobyte),
        ("cephfs", "cephFS", "cephfs", NetworkSourceFields.CephFS),
        ("iscsi", "iscsi", "iscsi", ScsiSourceFields.Iscsi),
        ("cinder", "cinder", "cinder", VolumeSourceFields.Cinder),
        ("fc", "fc", "fc", ScsiSourceFields.FibreChannel),
        ("flexVolume", "", "flexVolume", VolumeSourceFields.FlexVolume),
        ("azureFile", "azureFile", "azureFile", VolumeSourceFields.AzureFile),
        ("vsphereVolume", "vsphereVolume", "vsphereVolume", VolumeSourceFields.VsphereVolume),
        ("photonPersistentDisk", "photonPersistentDisk", "photonPersistentDisk", VolumeSourceFields.PhotonPersistentDisk),
        ("portworxVolume", "portworxVolume", "portworxVolume", VolumeSourceFields.PortworxVolume),
        ("azureDisk", "azureDisk", "azureDisk", VolumeSourceFields.AzureDisk),
        ("scaleIO", "scaleIO", "scaleIO", NetworkSourceFields.ScaleIO),
        ("local", "local", "local", VolumeSourceFields.Local),
        ("storageos", "storageos", "storageos", NetworkSourceFields.StorageOS),
        ("csi", "csi", "csi", CsiSourceFields.Csi),
    ];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        string? first = null;
        foreach (var (field, pathTaken, path, check) in Sources)
        {
            if (spec.Field(field) is not { } source)
                continue;
            if (first is not null && pathTaken.Length > 0)
            {
                context.Report($"spec.{pathTaken}", $"A volume has one source, and this one has {first} too; remove one.", source);
                continue;
            }

            first ??= field;
            if (source is ManifestMap map)
                check(map, $"spec.{path}.", context);
            if (field == "local" && spec.IsCertainlyAbsent("nodeAffinity"))
                context.Report("spec.nodeAffinity", "A local volume is on one node, so it needs a nodeAffinity.", spec);
        }

        if (first is null && !spec.IsOpen)
            context.Report("spec", "The volume has no source; set one, such as csi, nfs or local.", node.Field("spec") ?? node);
    }
}
