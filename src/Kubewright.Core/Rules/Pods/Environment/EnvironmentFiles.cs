namespace Kubewright.Rules.Pods;

/// <summary>Variables from files: the file is in an emptyDir volume of the pod.</summary>
internal sealed class EnvironmentFiles() : ComponentRule("KW1217", "Environment files", PodTypes.EnvVar)
{
    private const string Path = "valueFrom.fileKeyRef.";

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("valueFrom")?.Map("fileKeyRef") is not { } reference)
            return;
        if (!context.Require(reference, "key", Path, "The key in the file is missing.") && reference.Text("key") is { } key)
            context.ReportIf(EnvironmentSyntax.Name(key), Path, "key", reference.Field("key"));
        if (!context.Require(reference, "path", Path, "The path of the file in the volume is missing.") && reference.Text("path") is { } path)
            context.ReportIf(LocalPaths.WithoutBacksteps(path), Path, "path", reference.Field("path"));
        if (!context.Require(reference, "volumeName", Path, "The name of the volume is missing.") && reference.Text("volumeName") is { } volume)
            context.ReportIf(Syntax.Dns1123Label(volume) ?? VolumeProblem(volume, context), Path, "volumeName", reference.Field("volumeName"));
    }

    private static string? VolumeProblem(string name, RuleContext context)
    {
        if (PodTypes.EnclosingSpec(context) is not { } spec)
            return null;
        var volumes = spec.List("volumes");
        ManifestMap? found = null;
        if (volumes is null ? !spec.IsCertainlyAbsent("volumes") : volumes.IsOpen)
            return null;
        foreach (var item in (IEnumerable<ManifestNode>?)volumes ?? [])
        {
            if (item.AsMap() is not { } volume || volume.IsOpen || volume.Field("name") is ManifestUnknown)
                return null;
            if (volume.Text("name") == name)
                found = volume;
        }

        if (found is null)
            return $"There is no volume '{name}'.";
        return found.Field("emptyDir") is not null || VolumeTypes.CountOf(found) == 0 ? null : $"Volume '{name}' is no emptyDir; files with variables are in one.";
    }
}
