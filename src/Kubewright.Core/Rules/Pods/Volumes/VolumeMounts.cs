namespace Kubewright.Rules.Pods;

/// <summary>What containers mount, and where.</summary>
internal sealed class VolumeMounts() : ComponentRule("KW1245", "Volume mounts", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("volumeMounts") is not { } mounts)
            return;
        for (var i = 0; i < mounts.Count; i++)
        {
            if (mounts[i].AsMap() is not { } mount)
                continue;
            CheckName(mount, i, context);
            CheckPath(mount, i, mounts, context);
            if (node.List("volumeDevices") is { Count: > 0 } devices)
                CheckDevices(mount, i, devices, context);
        }
    }

    /// <summary>What is wrong with the volume of a mount or device, or null.</summary>
    public static string? VolumeProblem(string name, RuleContext context, out ManifestMap? volume)
    {
        volume = null;
        if (PodTypes.EnclosingSpec(context) is not { } spec)
            return null;
        return PodVolumes.Find(name, spec, context, out volume) switch
        {
            PodVolumes.State.Missing => $"There is no volume '{name}'; {Describe(spec)}.",
            PodVolumes.State.Wrong => $"Volume '{name}' cannot be mounted while it is wrong.",
            _ => null,
        };
    }

    private static void ReportVolume(ManifestMap mount, string name, string path, string problem, RuleContext context)
    {
        var spec = PodTypes.EnclosingSpec(context);
        var container = context.PathTo();
        List<string> names = spec is null ? [] : Names(spec);
        var meant = names is [var only] ? only : Nearest.Find(name, names);
        context.Report(
            path,
            problem,
            mount.Field("name"),
            meant is null || meant == name ? null : TreeFix.Set($"Mount '{meant}'", mount, meant, "name"),
            spec?.List("volumes") is { } volumes ? new RelatedPlace(container.Substring(0, container.LastIndexOf('.') + 1) + "volumes", "the volumes of the pod", volumes.Origin) : null);
    }

    private static string Describe(ManifestMap spec) =>
        Names(spec) is { Count: > 0 } names ? $"the pod has {string.Join(", ", names.Select(name => $"'{name}'"))}" : "the pod has no volumes";

    private static List<string> Names(ManifestMap spec)
    {
        var names = new List<string>();
        foreach (var (_, volume) in spec.Items("volumes"))
        {
            if (volume.Text("name") is { Length: > 0 } name)
                names.Add(name);
        }

        return names;
    }

    private static void CheckName(ManifestMap mount, int i, RuleContext context)
    {
        if (mount.TextOr("name", "") is not { } name)
            return;
        if (name.Length == 0)
            context.Report($"volumeMounts[{i}].name", "The name of the volume is missing.", mount);
        else if (VolumeProblem(name, context, out _) is { } problem)
            ReportVolume(mount, name, $"volumeMounts[{i}].name", problem, context);
    }

    private static void CheckPath(ManifestMap mount, int i, ManifestList mounts, RuleContext context)
    {
        if (mount.TextOr("mountPath", "") is not { } path)
            return;
        if (path.Length == 0)
            context.Report($"volumeMounts[{i}].mountPath", "The path in the container is missing; add mountPath.", mount);
        for (var j = 0; j < i && path.Length > 0; j++)
        {
            if (mounts[j].AsMap() is not { } other || other.Text("mountPath") != path)
                continue;
            context.Report($"volumeMounts[{i}].mountPath", $"Something is mounted at '{path}' already; use another path.", mount.Field("mountPath"));
            break;
        }
    }

    private static void CheckDevices(ManifestMap mount, int i, ManifestList devices, RuleContext context)
    {
        foreach (var item in devices)
        {
            if (item.AsMap() is not { } device)
                continue;
            if (mount.Text("name") is { Length: > 0 } name && device.Text("name") == name)
                context.Report($"volumeMounts[{i}].name", $"Volume '{name}' is a device of the container already; mount it or use it as a device.", mount);
            if (mount.Text("mountPath") is { Length: > 0 } path && device.Text("devicePath") == path)
                context.Report($"volumeMounts[{i}].mountPath", $"There is a device at '{path}' already; use another path.", mount);
        }
    }
}
