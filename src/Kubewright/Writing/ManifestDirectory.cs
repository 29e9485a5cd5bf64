namespace Kubewright;

/// <summary>Makes a directory hold the given files, and no file of an earlier run besides.</summary>
internal static class ManifestDirectory
{
    public static ManifestWriteResult Write(string directory, IReadOnlyList<OutputFile> files)
    {
        var before = OwnershipRecord.Read(directory);
        var (changed, unchanged) = Compare(directory, files, before);
        var (removed, left) = FindStale(directory, files, before);
        var after = new OwnershipRecord();
        foreach (var file in files)
            after.Add(file);
        foreach (var name in left)
            after.Add(before, name);

        Directory.CreateDirectory(directory);
        using (var staged = new StagedFiles(directory))
        {
            foreach (var file in changed)
                staged.Stage(file);

            // From here on a run may be cut short at any point: until the end, the old files are ours and the new ones are.
            Save(directory, Union(before, after), before);
            staged.Commit();
        }

        foreach (var name in removed)
            File.Delete(Path.Combine(directory, name));
        Save(directory, after, Union(before, after));
        return new()
        {
            Written = [.. changed.Select(file => file.Name)],
            Unchanged = unchanged,
            Removed = removed,
            Left = left,
        };
    }

    /// <summary>Tells files to be written from those that are right already, and refuses to write over what is not ours.</summary>
    private static (List<OutputFile> Changed, List<string> Unchanged) Compare(string directory, IReadOnlyList<OutputFile> files, OwnershipRecord record)
    {
        List<OutputFile> changed = [];
        List<string> unchanged = [];
        List<string> foreign = [];
        foreach (var file in files)
        {
            var path = Path.Combine(directory, file.Name);
            if (File.Exists(path) && HasContent(path, file.Content))
                unchanged.Add(file.Name);
            else if (Directory.Exists(path) || (File.Exists(path) && !record.Owns(file.Name)))
                foreign.Add(file.Name);
            else
                changed.Add(file);
        }

        if (foreign.Count > 0)
            throw new ManifestSetException($"In {directory}, {string.Join(", ", foreign)} would be written, but something that Kubewright did not write is there. Move it away, or choose another directory.");
        return (changed, unchanged);
    }

    private static (List<string> Removed, List<string> Left) FindStale(string directory, IReadOnlyList<OutputFile> files, OwnershipRecord record)
    {
        List<string> removed = [];
        List<string> left = [];
        var current = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var name in record.Names.Where(name => !current.Contains(name)))
        {
            var path = Path.Combine(directory, name);
            if (File.Exists(path))
                (record.Owns(new OutputFile(name, File.ReadAllBytes(path))) ? removed : left).Add(name);
        }

        return (removed, left);
    }

    private static bool HasContent(string path, byte[] content) =>
        new FileInfo(path).Length == content.Length && File.ReadAllBytes(path).AsSpan().SequenceEqual(content);

    private static OwnershipRecord Union(OwnershipRecord left, OwnershipRecord right)
    {
        var union = new OwnershipRecord();
        union.Add(left);
        union.Add(right);
        return union;
    }

    private static void Save(string directory, OwnershipRecord record, OwnershipRecord saved)
    {
        if (record.SetEquals(saved))
            return;
        if (record.IsEmpty)
        {
            File.Delete(Path.Combine(directory, OwnershipRecord.FileName));
            return;
        }

        using var staged = new StagedFiles(directory);
        staged.Stage(new(OwnershipRecord.FileName, record.ToUtf8()));
        staged.Commit();
    }
}
