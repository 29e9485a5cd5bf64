using System.Security.Cryptography;
using System.Text;

namespace Kubewright.Cli.Importing;

/// <summary>A file to import.</summary>
internal sealed class SourceFile
{
    private static readonly string[] Extensions = [".json", ".yaml", ".yml"];

    private SourceFile(string name, string path)
    {
        Name = name;
        Path = path;
        var bytes = File.ReadAllBytes(path);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(bytes));
        try
        {
            Text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new ManifestFormatException("The file is not UTF-8 text. (at /)", new Origin(path, 1, 1));
        }

        try
        {
            Documents = IsJson ? [JsonReader.Read(Text, path)] : YamlReader.ReadAll(Text, path);
        }
        catch (ManifestFormatException problem)
        {
            throw new ManifestFormatException(problem.Message + " (at /)", problem.Origin);
        }

        if (Documents.Count == 0)
            throw new ManifestFormatException("The file has no documents. (at /)", new Origin(path, 1, 1));
    }

    /// <summary>The name that the result records: the file's, or the path below the folder that was given.</summary>
    internal string Name { get; }

    /// <summary>Where it is.</summary>
    internal string Path { get; }

    /// <summary>The SHA-256 of its bytes.</summary>
    internal string Sha256 { get; }

    /// <summary>Its text.</summary>
    internal string Text { get; }

    /// <summary>The documents in it.</summary>
    internal IReadOnlyList<ManifestNode> Documents { get; }

    /// <summary>Whether it is JSON by its name.</summary>
    internal bool IsJson => Path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads a file, or all JSON and YAML files of a folder and the folders in it, in the order of their names.</summary>
    internal static IEnumerable<SourceFile> ReadAll(string path)
    {
        if (!Directory.Exists(path))
            return [new SourceFile(System.IO.Path.GetFileName(path), path)];
        var names = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Where(file => Extensions.Contains(System.IO.Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))
            .Select(file => System.IO.Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .ToList();
        return names.Count > 0
            ? names.Select(name => new SourceFile(name, System.IO.Path.Combine(path, name)))
            : throw new ManifestFormatException("The folder has no .json, .yaml or .yml files.", new Origin(path, 1, 1));
    }
}
