using System.Text;

namespace Kubewright;

/// <summary>Facts that others decide and that change: what providers set up, which machines they have. They are dated files, not code.</summary>
internal static class FactFile
{
    private const string Prefix = "facts/";

    /// <summary>Reads a file of the folder <c>Facts</c>: <c>providers/gke.json</c>.</summary>
    public static ManifestMap Read(string name)
    {
        using var reader = new StreamReader(typeof(FactFile).Assembly.GetManifestResourceStream(Prefix + name)!, Encoding.UTF8);
        return (ManifestMap)JsonReader.Read(reader.ReadToEnd(), name, withOrigins: false);
    }

    /// <summary>The names of the files in a folder, without their extension.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. typeof(FactFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"{Prefix}{folder}/", StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name))
            .OrderBy(name => name, StringComparer.Ordinal),
    ];
}
