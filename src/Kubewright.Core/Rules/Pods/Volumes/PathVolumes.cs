namespace Kubewright.Rules.Pods;

/// <summary>Paths on nodes, on servers and in repositories.</summary>
internal sealed class PathVolumes() : VolumeRule("KW1235", "Paths of volumes")
{
    private static readonly string[] HostPathTypes =
        ["", "DirectoryOrCreate", "Directory", "FileOrCreate", "File", "Socket", "CharDevice", "BlockDevice"];

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) is not ("hostPath" or "nfs" or "gitRepo"))
            return;
        if (volume.Map("hostPath") is { } host)
            CheckHostPath(host, report);
        else if (volume.Map("gitRepo")?.Text("directory") is { } directory)
            report.ReportIf(LocalPaths.Descending(directory), "gitRepo.directory", volume.Map("gitRepo"));
        else if (volume.Map("nfs")?.Text("path") is { Length: > 0 } path && path[0] != '/')
            report.Report("nfs.path", $"'{path}' must begin with a slash.", volume.Map("nfs"));
    }

    private static void CheckHostPath(ManifestMap host, VolumeReport report)
    {
        if (host.Text("path") is not { Length: > 0 } path)
            return;
        report.ReportIf(LocalPaths.WithoutBacksteps(path), "hostPath.path", host.Field("path"));
        if (host.Text("type") is { } type && FieldChecks.NoneOf(type, HostPathTypes) is not null)
            report.Report("hostPath.type", $"'{type}' is no type of a path; use Directory, DirectoryOrCreate, File, FileOrCreate, Socket, CharDevice, BlockDevice, or leave it out.", host.Field("type"));
    }
}
