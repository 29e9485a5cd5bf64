namespace Kubewright.Cli.Checking;

/// <summary>Finds and reads the manifests in files and folders.</summary>
internal static class ManifestFiles
{
    /// <summary>The files to read: a file itself, and every YAML and JSON file in a folder, in the order of their names.</summary>
    public static IEnumerable<string> Find(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Where(IsManifest).OrderBy(file => file, StringComparer.Ordinal)
        : [path];

    /// <summary>The documents of a file; lists are unfolded.</summary>
    public static IEnumerable<ManifestNode> Read(string file, TextReader input)
    {
        var text = file == "-" ? input.ReadToEnd() : File.ReadAllText(file);
        var documents = file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? JsonReader.ReadAll(text, file) : YamlReader.ReadAll(text, file);
        return documents.SelectMany(Unfold);
    }

    private static bool IsManifest(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".yaml" or ".yml" or ".json";

    private static IEnumerable<ManifestNode> Unfold(ManifestNode node) =>
        node is ManifestMap map && map["kind"] is ManifestScalar kind && kind.Text.EndsWith("List", StringComparison.Ordinal) && map["items"] is ManifestList items && !map.ContainsKey("spec")
            ? items.SelectMany(Unfold)
            : [node];
}
