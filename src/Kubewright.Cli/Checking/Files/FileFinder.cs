namespace Kubewright.Cli.Checking.Files;

/// <summary>Finds the files to check.</summary>
internal static class FileFinder
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false };

    /// <summary>
    /// The files that paths stand for: a file itself, and the YAML and JSON files in a folder and the folders in it, by name. Each file
    /// comes once.
    /// </summary>
    /// <param name="paths">Files, folders, and <c>-</c>.</param>
    /// <param name="report">Is told what is not there or cannot be read.</param>
    public static List<ManifestFile> Find(IEnumerable<string> paths, Action<ReadProblem> report)
    {
        var found = new List<ManifestFile>();
        foreach (var path in paths)
        {
            if (path != ManifestFile.StandardInput && Directory.Exists(path))
                AddFolder(path, found, report);
            else if (path == ManifestFile.StandardInput || File.Exists(path))
                found.Add(new ManifestFile(path, IsNamed: true));
            else
                report(ReadProblem.Of(path, new FileNotFoundException()));
        }

        return WithoutRepeated(found);
    }

    /// <summary>A file that was named and is in a folder that was given comes once, as one that was named.</summary>
    private static List<ManifestFile> WithoutRepeated(List<ManifestFile> files)
    {
        var named = files.Where(file => file.IsNamed && !file.IsStandardInput).Select(file => Path.GetFullPath(file.Path)).ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var kept = new List<ManifestFile>(files.Count);
        foreach (var file in files)
        {
            var path = file.IsStandardInput ? file.Path : Path.GetFullPath(file.Path);
            if (seen.Add(path))
                kept.Add(!file.IsNamed && named.Contains(path) ? file with { IsNamed = true } : file);
        }

        return kept;
    }

    private static void AddFolder(string folder, List<ManifestFile> found, Action<ReadProblem> report)
    {
        List<FileSystemInfo> entries;
        try
        {
            entries = [.. new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Everything).OrderBy(entry => entry.Name, StringComparer.Ordinal)];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            report(ReadProblem.Of(folder, problem));
            return;
        }

        var isProject = entries.Any(entry => entry.Name.EndsWith("proj", StringComparison.Ordinal) && Path.GetExtension(entry.Name).Length > ".proj".Length);
        foreach (var entry in entries)
        {
            var path = Path.Join(folder, entry.Name);
            if (entry is FileInfo)
            {
                if (IsManifest(entry.Name))
                    found.Add(new ManifestFile(path, IsNamed: false));
            }
            else if (!IsLeftOut(entry, isProject))
            {
                AddFolder(path, found, report);
            }
        }
    }

    /// <summary>Hidden folders, packages, what a build next to its project made, and links, which may lead in circles.</summary>
    private static bool IsLeftOut(FileSystemInfo folder, bool isProject) =>
        folder.Name.StartsWith('.') || folder.Name == "node_modules" || (isProject && folder.Name is "bin" or "obj") || folder.LinkTarget is not null;

    private static bool IsManifest(string name) => Path.GetExtension(name.AsSpan()) is var extension
        && (extension.Equals(".yaml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".yml", StringComparison.OrdinalIgnoreCase) || extension.Equals(".json", StringComparison.OrdinalIgnoreCase));
}
