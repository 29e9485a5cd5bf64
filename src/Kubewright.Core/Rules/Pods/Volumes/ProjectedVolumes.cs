namespace Kubewright.Rules.Pods;

/// <summary>Volumes of files from several sources.</summary>
internal sealed class ProjectedVolumes() : VolumeRule("KW1234", "Projected volumes")
{
    private const long ShortestToken = 600;
    private const long LongestToken = 1L << 32;

    // The server drops clusterTrustBundle and podCertificate, whose features are off.
    private static readonly string[] Types = ["secret", "configMap", "downwardAPI", "serviceAccountToken"];

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) != "projected" || volume.Map("projected") is not { } projected)
            return;
        FileModes.CheckMode(projected, "defaultMode", "projected", report);
        var files = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, source) in projected.Items("sources"))
            CheckSource(source, $"projected.sources[{i}]", files, report);
    }

    private static void CheckSource(ManifestMap source, string path, HashSet<string> files, VolumeReport report)
    {
        var count = 0;
        foreach (var type in Types)
        {
            if (source.Map(type) is not { } map)
                continue;
            count++;
            switch (type)
            {
                case "downwardAPI":
                    FileVolumes.CheckDownward(map, $"{path}.{type}", report);
                    break;
                case "serviceAccountToken":
                    CheckToken(map, $"{path}.{type}", report);
                    continue;
                default:
                    report.Require(map, "name", $"{path}.{type}", "The name is missing.");
                    FileModes.CheckItems(map, $"{path}.{type}", report);
                    break;
            }

            CheckConflicts(map, files, report);
        }

        if (count > 1)
            report.Report(path, "A source is of one type; make several sources of it.", source);
    }

    private static void CheckConflicts(ManifestMap source, HashSet<string> files, VolumeReport report)
    {
        foreach (var (_, item) in source.Items("items"))
        {
            if (item.Text("path") is { Length: > 0 } file && !files.Add(file))
                report.Report("projected", $"Two sources write the file '{file}'; give one another path.", item);
        }
    }

    private static void CheckToken(ManifestMap token, string path, VolumeReport report)
    {
        if (token.Integer("expirationSeconds") is { } seconds and (< ShortestToken or > LongestToken))
            report.Report(path + ".expirationSeconds", $"A token is valid for {ShortestToken} to {LongestToken} seconds, not {seconds}.", token.Field("expirationSeconds"));

        // The server writes the path without the source.
        if (!report.Require(token, "path", "projected", "The path of the token is missing.") && token.Text("path") is { } file)
            report.ReportIf(LocalPaths.ForFiles(file), "projected.path", token.Field("path"));
    }
}
