namespace Kubewright.Rules.Pods;

/// <summary>Volumes that containers use as devices.</summary>
internal sealed class VolumeDevices() : ComponentRule("KW1247", "Volume devices", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("volumeDevices") is not { } devices)
            return;
        for (var i = 0; i < devices.Count; i++)
        {
            if (devices[i].AsMap() is not { } device)
                continue;
            CheckName(device, i, devices, context);
            CheckPath(device, i, devices, context);
            foreach (var (_, mount) in node.Items("volumeMounts"))
                CheckMount(device, i, mount, context);
        }
    }

    private static void CheckName(ManifestMap device, int i, ManifestList devices, RuleContext context)
    {
        if (device.TextOr("name", "") is not { } name)
            return;
        var path = $"volumeDevices[{i}].name";
        if (name.Length == 0)
        {
            context.Report(path, "The name of the volume is missing.", device);
            return;
        }

        if (IsTakenBefore(devices, i, "name", name))
            context.Report(path, $"Volume '{name}' is a device of the container already.", device);
        if (VolumeMounts.VolumeProblem(name, context, out var volume) is { } problem)
            context.Report(path, problem, device);
        else if (volume is not null && volume.IsCertainlyAbsent("persistentVolumeClaim") && volume.IsCertainlyAbsent("ephemeral"))
            context.Report(path, $"Volume '{name}' cannot be a device; only volumes of claims can (persistentVolumeClaim, ephemeral).", device);
    }

    private static void CheckPath(ManifestMap device, int i, ManifestList devices, RuleContext context)
    {
        if (device.TextOr("devicePath", "") is not { } path)
            return;
        if (path.Length == 0)
            context.Report($"volumeDevices[{i}].devicePath", "The path in the container is missing; add devicePath.", device);
        else if (LocalPaths.WithoutBacksteps(path) is { } problem)
            context.Report($"volumeDevices[{i}].devicePath", problem, device);
        else if (IsTakenBefore(devices, i, "devicePath", path))
            context.Report($"volumeDevices[{i}].devicePath", $"There is another device at '{path}'; use another path.", device);
    }

    private static void CheckMount(ManifestMap device, int i, ManifestMap mount, RuleContext context)
    {
        if (device.Text("name") is { Length: > 0 } name && mount.Text("name") == name)
            context.Report($"volumeDevices[{i}].name", $"Volume '{name}' is mounted already; mount it or use it as a device.", device);
        if (device.Text("devicePath") is { Length: > 0 } path && mount.Text("mountPath") == path)
            context.Report($"volumeDevices[{i}].devicePath", $"Something is mounted at '{path}' already; use another path.", device);
    }

    private static bool IsTakenBefore(ManifestList devices, int end, string field, string text)
    {
        for (var i = 0; i < end; i++)
        {
            if (devices[i].AsMap() is { } other && other.Text(field) == text)
                return true;
        }

        return false;
    }
}
