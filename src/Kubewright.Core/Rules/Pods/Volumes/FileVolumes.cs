namespace Kubewright.Rules.Pods;

/// <summary>Volumes of files from ConfigMaps, Secrets and the downward API.</summary>
internal sealed class FileVolumes() : VolumeRule("KW1233", "Volumes of files")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) is not ("secret" or "configMap" or "downwardAPI") || VolumeTypes.First(volume) is not { } type || volume.Map(type) is not { } source)
            return;
        FileModes.CheckMode(source, "defaultMode", type, report);
        if (type == "downwardAPI")
            CheckDownward(source, type, report);
        else
            FileModes.CheckItems(source, type, report);
    }

    /// <summary>Checks files with fields of the pod; the server leaves out which of them it means.</summary>
    public static void CheckDownward(ManifestMap source, string path, VolumeReport report)
    {
        foreach (var (_, item) in source.Items("items"))
        {
            if (!report.Require(item, "path", path, "The path of a file is missing.") && item.Text("path") is { } file)
                report.ReportIf(LocalPaths.ForFiles(file), path + ".path", item.Field("path"));
            FileModes.CheckMode(item, "mode", path, report);
            if (item.Map("fieldRef") is { } field)
                FieldReferences.CheckField(field, path + ".fieldRef", isVolume: true, report.Report);
            if (item.IsSet("fieldRef") && item.IsSet("resourceFieldRef"))
                report.Report(path, "A file holds a field or a resource; keep fieldRef or resourceFieldRef.", item);
            else if (item.Map("resourceFieldRef") is { } resource)
                FieldReferences.CheckResource(resource, path + ".resourceFieldRef.", isVolume: true, report.Report);
            else if (item.IsCertainlyAbsent("fieldRef") && item.IsCertainlyAbsent("resourceFieldRef"))
                report.Report(path, "What the file holds is missing; add fieldRef or resourceFieldRef.", item);
        }
    }
}
