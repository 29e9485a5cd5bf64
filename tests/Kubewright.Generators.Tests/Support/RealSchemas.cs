using System.Runtime.CompilerServices;

namespace Kubewright.Generators.Tests.Support;

/// <summary>The schemas in the repository.</summary>
internal static class RealSchemas
{
    public const string KubernetesPath = "/schemas/kubernetes/1.36.json";

    public static string Folder { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", "..", "schemas"));

    public static IReadOnlyList<SchemaText> Files { get; } =
    [
        .. Directory.GetFiles(Folder, "*.json", SearchOption.AllDirectories)
            .Where(path => Path.GetDirectoryName(path) != Folder)
            .Order(StringComparer.Ordinal)
            .Select(path => new SchemaText(
                "/schemas/" + Path.GetRelativePath(Folder, path).Replace('\\', '/'),
                File.ReadAllText(path),
                Path.GetFileName(path) == "docs.json" ? "documentation" : "true")),
    ];

    private static readonly Lazy<Generation> FirstRun = new(() => Generation.Of(Files));

    /// <summary>A cold run over all of them, shared by the tests.</summary>
    public static Generation Generated => FirstRun.Value;

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
