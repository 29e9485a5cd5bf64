namespace Kubewright;

/// <summary>Finds the reference data beside the repository, in the folder <c>shared</c> next to its root.</summary>
internal static class SharedData
{
    /// <summary>The path of a file or folder of the reference data, or <see langword="null"/> in a clone that has none beside it.</summary>
    public static string? Find(params string[] path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Sdk.sln")))
                continue;
            var found = Path.Combine([folder.FullName, "..", "shared", .. path]);
            return Path.Exists(found) ? Path.GetFullPath(found) : null;
        }

        return null;
    }
}
