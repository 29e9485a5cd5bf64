namespace Kubewright.Rules;

/// <summary>Which containers use which volumes of their pod.</summary>
internal static class VolumeUse
{
    private static readonly string[] Lists = ["volumeMounts", "volumeDevices"];

    /// <summary>Whether a container mounts a volume, or uses it as a block device; null where that is not known.</summary>
    public static bool? Mounts(ManifestMap container, string volume) => Mounts(container, volume, _ => true);

    /// <summary>Whether a container mounts a volume so that it can write to it; null where that is not known.</summary>
    public static bool? Writes(ManifestMap container, string volume) => Mounts(container, volume, mount => mount.At("readOnly").BooleanOr(false) is { } isReadOnly ? !isReadOnly : null);

    private static bool? Mounts(ManifestMap container, string volume, Func<ManifestMap, bool?> counts)
    {
        bool? found = false;
        foreach (var list in Lists)
        {
            foreach (var (_, mount) in container.Items(list))
            {
                if (mount.TextOr("name", "") is { } name && name != volume)
                    continue;
                var isSo = mount.Text("name") is null ? null : counts(mount);
                if (isSo is true)
                    return true;
                found = isSo is null ? null : found;
            }

            found = container.MayHaveMoreIn(list) ? null : found;
        }

        return found;
    }
}
