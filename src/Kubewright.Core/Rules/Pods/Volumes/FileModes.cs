namespace Kubewright.Rules.Pods;

/// <summary>Permissions of files, and keys that become files.</summary>
internal static class FileModes
{
    private const long Highest = 0x1FF; // 0777

    /// <summary>Reports a mode that is none.</summary>
    public static void CheckMode(ManifestMap map, string field, string path, VolumeReport report)
    {
        if (map.Integer(field) is { } mode and (< 0 or > Highest))
            report.Report($"{path}.{field}", $"{mode} is no file mode: use octal 0000 to 0777 (511 in decimal).", map.Field(field));
    }

    /// <summary>Checks keys of a ConfigMap or Secret that become files.</summary>
    public static void CheckItems(ManifestMap source, string path, VolumeReport report)
    {
        foreach (var (i, item) in source.Items("items"))
        {
            var itemPath = $"{path}.items[{i}]";
            report.Require(item, "key", itemPath, "The key is missing.");
            if (!report.Require(item, "path", itemPath, "The path of the file is missing.") && item.Text("path") is { } file)
                report.ReportIf(LocalPaths.ForFiles(file), itemPath + ".path", item.Field("path"));
            CheckMode(item, "mode", itemPath, report);
        }
    }
}
