namespace Kubewright.Testing.Snapshots;

/// <summary>Where a snapshot is, and where what was received instead of it goes.</summary>
internal sealed record SnapshotFiles(string Verified, string Received)
{
    /// <summary>The files of a test.</summary>
    /// <param name="source">The path of its source, as the compiler gave it.</param>
    /// <param name="test">Its name.</param>
    /// <param name="name">What tells this snapshot from others of the test.</param>
    /// <exception cref="ManifestSnapshotException">The source is not where the compiler saw it, so nothing can lie beside it.</exception>
    public static SnapshotFiles Of(string source, string test, string? name)
    {
        var folder = Path.GetDirectoryName(source);
        if (string.IsNullOrEmpty(folder) || !Directory.Exists(folder))
        {
            throw new ManifestSnapshotException(
                $"Snapshots lie beside the source of their test, and its folder is not there: '{folder}'. Run the tests where they were built; where paths are replaced for a deterministic build, set <DeterministicSourcePaths>false</DeterministicSourcePaths> in the test project.");
        }

        var stem = Path.Combine(folder, FileName($"{Path.GetFileNameWithoutExtension(source)}.{test}{(name is null ? "" : "." + name)}"));
        return new(stem + ".verified.yaml", stem + ".received.yaml");
    }

    /// <summary>Without what some file system does not take: a snapshot is checked out on all of them.</summary>
    private static string FileName(string text) => string.Concat(text.Select(c => c is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|' || char.IsControl(c) ? '-' : c));
}
