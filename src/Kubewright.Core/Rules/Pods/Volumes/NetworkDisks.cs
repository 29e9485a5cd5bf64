namespace Kubewright.Rules.Pods;

/// <summary>Disks reached over iSCSI and Fibre Channel, and partitions of cloud disks.</summary>
internal sealed class NetworkDisks() : VolumeRule("KW1236", "Network disks")
{
    private const long HighestByte = 255;

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        switch (VolumeTypes.First(volume))
        {
            case "iscsi" when volume.Map("iscsi") is { } iscsi:
                CheckIscsi(iscsi, report);
                break;
            case "fc" when volume.Map("fc") is { } channel:
                CheckFibreChannel(channel, report);
                break;
            case "gcePersistentDisk" when volume.Map("gcePersistentDisk") is { } disk:
                CheckByte(disk, "partition", "persistentDisk", report);
                break;
            case "awsElasticBlockStore" when volume.Map("awsElasticBlockStore") is { } disk:
                CheckByte(disk, "partition", "awsElasticBlockStore", report);
                break;
        }
    }

    private static void CheckByte(ManifestMap map, string field, string path, VolumeReport report)
    {
        if (map.Integer(field) is { } value and (< 0 or > HighestByte))
            report.Report($"{path}.{field}", $"{field} is {value} and must be between 0 and {HighestByte}.", map.Field(field));
    }

    private static void CheckIscsi(ManifestMap iscsi, VolumeReport report)
    {
        if (iscsi.Text("iqn") is { Length: > 0 } name)
            report.ReportIf(IscsiNames.Problem(name), "iscsi.iqn", iscsi.Field("iqn"));
        if (iscsi.Text("initiatorName") is { } initiator)
            report.ReportIf(IscsiNames.Problem(initiator), "iscsi.initiatorname", iscsi.Field("initiatorName"));
        CheckByte(iscsi, "lun", "iscsi", report);
        if ((iscsi.Boolean("chapAuthDiscovery") is true || iscsi.Boolean("chapAuthSession") is true) && iscsi.IsCertainlyAbsent("secretRef"))
            report.Report("iscsi.secretRef", "CHAP needs a Secret with user and password; add secretRef.", iscsi);
    }

    private static void CheckFibreChannel(ManifestMap channel, VolumeReport report)
    {
        var names = channel.List("targetWWNs") is { Count: > 0 };
        if (channel.IsCertainlyEmpty("targetWWNs") && channel.IsCertainlyEmpty("wwids"))
            report.Report("fc.targetWWNs", "The disk is missing; add targetWWNs (with lun) or wwids.", channel);
        if (!names)
            return;
        if (channel.List("wwids") is { Count: > 0 })
            report.Report("fc.targetWWNs", "The disk is named twice; keep targetWWNs or wwids.", channel);
        if (channel.IsCertainlyAbsent("lun"))
            report.Report("fc.lun", "targetWWNs need a logical unit number; add lun.", channel);
        CheckByte(channel, "lun", "fc", report);
    }
}
