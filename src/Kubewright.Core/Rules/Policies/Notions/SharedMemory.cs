namespace Kubewright.Rules;

/// <summary>The memory that processes of a container share: 64 MiB at <c>/dev/shm</c> where nothing is mounted there.</summary>
internal static class SharedMemory
{
    /// <summary>Where it is.</summary>
    public const string Path = "/dev/shm";

    private const string VolumeName = "dshm";
    private const decimal Quarter = 0.25m;
    private const decimal Mebibyte = 1048576m;
    private const decimal Gibibyte = 1024 * Mebibyte;

    /// <summary>Whether something is mounted there or over it, or may be.</summary>
    public static bool MayBeMounted(PodContainer container) => MayMount(container, "/dev") || MayBeMountedAt(container);

    /// <summary>Whether something is mounted exactly there, or may be.</summary>
    public static bool MayBeMountedAt(PodContainer container) => MayMount(container, Path);

    /// <summary>Mounts a volume there; <see langword="null"/> where others of the pod would want it, too, or have one of its name.</summary>
    public static ManifestFix? Fix(PodTemplate pod, PodContainer container)
    {
        if (pod.MayHaveMoreMainContainers || pod.MainContainers.Skip(1).Any() || pod.Spec.MayHaveMoreIn("volumes") || pod.Spec.Items("volumes").Any(volume => volume.Item.Text("name") == VolumeName))
            return null;
        var volume = ManifestMap.Of(("name", VolumeName), ("emptyDir", ManifestMap.Of(("medium", "Memory"), ("sizeLimit", SizeWithin(container.Node.At("resources", "limits", "memory").Quantity?.Amount)))));
        var mount = ManifestMap.Of(("name", VolumeName), ("mountPath", Path));
        return new ManifestFix(
            "Mount shared memory",
            [.. TreeFix.Append("", container.Node, "volumeMounts", mount).Edits, .. TreeFix.Append("", pod.Spec, "volumes", volume).Edits]);
    }

    /// <summary>How much of some memory, in bytes, processes may share: a quarter, but at least 1 GiB or all that there is; 16 GiB where there is no limit.</summary>
    public static string SizeWithin(decimal? memory) => memory switch
    {
        null => "16Gi",
        < Gibibyte => $"{GpuCounts.Text(Math.Max(1, Math.Floor(memory.Value / Mebibyte)))}Mi",
        _ => $"{GpuCounts.Text(Math.Max(1, Math.Floor(memory.Value * Quarter / Gibibyte)))}Gi",
    };

    private static bool MayMount(PodContainer container, string path)
    {
        if (container.Node.MayHaveMoreIn("volumeMounts"))
            return true;
        foreach (var (_, mount) in container.Node.Items("volumeMounts"))
        {
            if (mount.At("mountPath") is var at && !at.IsAbsent && at.Text?.TrimEnd('/') is var text && (text is null || text == path))
                return true;
        }

        return false;
    }
}
