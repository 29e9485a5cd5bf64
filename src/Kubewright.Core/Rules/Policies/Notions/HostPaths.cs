namespace Kubewright.Rules;

/// <summary>Volumes that are directories or files of the node.</summary>
/// <param name="Name">The volume's name.</param>
/// <param name="Source">Its <c>hostPath</c>.</param>
/// <param name="Path">The path in it, as it was written.</param>
/// <param name="Normal">The same without dots, doubled and trailing slashes.</param>
/// <param name="Field">Where the source is, in the manifest.</param>
internal sealed record HostPaths(string Name, ManifestMap Source, string Path, string Normal, string Field)
{
    /// <summary>The host path volumes of a pod of which the path is known.</summary>
    public static IEnumerable<HostPaths> In(PodTemplate pod)
    {
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Map("hostPath") is { } source && source.Text("path") is { Length: > 0 } path && volume.Text("name") is { } name)
                yield return new HostPaths(name, source, path, Normalize(path), pod.PathTo($"volumes[{i}].hostPath"));
        }
    }

    /// <summary>The places at which a container mounts it.</summary>
    public IEnumerable<(int Index, ManifestMap Mount)> MountsOf(PodContainer container) => container.Node.Items("volumeMounts").Where(mount => mount.Item.Text("name") == Name);

    /// <summary>Whether a path is another one, or lies beneath it.</summary>
    public static bool IsWithin(string path, string directory) =>
        path.StartsWith(directory, StringComparison.Ordinal) && (path.Length == directory.Length || directory == "/" || path[directory.Length] == '/');

    /// <summary>A path without <c>.</c>, <c>..</c>, doubled and trailing slashes.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == "..")
                parts.RemoveRange(Math.Max(0, parts.Count - 1), Math.Min(1, parts.Count));
            else if (part.Length > 0 && part != ".")
                parts.Add(part);
        }

        return (path[0] == '/' ? "/" : "") + string.Join("/", parts);
    }

    /// <summary>Whether pods of a manifest run on every node by nature, or may: of a part of a manifest nobody knows.</summary>
    public static bool MayBeOnEveryNode(ManifestObject manifest) => manifest.KindName is "" or "DaemonSet" or "DaemonSet.apps.kruise.io";
}
