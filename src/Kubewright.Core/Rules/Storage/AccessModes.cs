namespace Kubewright.Rules.Storage;

/// <summary>Who may use a volume at a time; volumes and claims share the rules.</summary>
internal static class AccessModes
{
    public static void Check(ManifestMap spec, RuleContext context)
    {
        if (spec.IsCertainlyEmpty("accessModes"))
            context.Report("spec.accessModes", "At least one access mode is required; use ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod.", spec.Field("accessModes") ?? spec);
        var (isOfOnePod, isOfMore) = (false, false);
        foreach (var (i, mode) in spec.Texts("accessModes"))
        {
            if (mode is not ("ReadWriteOnce" or "ReadOnlyMany" or "ReadWriteMany" or "ReadWriteOncePod"))
                context.Report("spec.accessModes", $"'{mode}' is no access mode; use ReadWriteOnce, ReadOnlyMany, ReadWriteMany or ReadWriteOncePod.", spec.List("accessModes")![i]);
            else if (mode == "ReadWriteOncePod")
                isOfOnePod = true;
            else
                isOfMore = true;
        }

        if (isOfOnePod && isOfMore)
            context.Report("spec.accessModes", "ReadWriteOncePod excludes the other access modes; keep it or them.", spec.Field("accessModes"));
    }

    /// <summary>Whether a volume is a file system or a device.</summary>
    public static void CheckVolumeMode(ManifestMap spec, RuleContext context)
    {
        if (spec.Text("volumeMode") is { } mode and not ("Filesystem" or "Block"))
            context.Report("spec.volumeMode", $"'{mode}' is no volume mode; use Filesystem or Block.", spec.Field("volumeMode"), spec.Meant("volumeMode", "Filesystem", "Block"));
    }
}
