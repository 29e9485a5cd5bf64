using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kubewright.Cli.Importing;

/// <summary>The list of imports that a repository keeps: <c>schemas/sources.json</c>.</summary>
internal static partial class ImportList
{
    /// <summary>Reads a list.</summary>
    /// <param name="file">The list; outputs and references in it are relative to its folder.</param>
    /// <param name="upstream">The folder that its sources are relative to.</param>
    internal static List<ImportRequest> Read(string file, string upstream)
    {
        var folder = Path.GetDirectoryName(file) ?? "";
        try
        {
            var items = JsonSerializer.Deserialize(File.ReadAllText(file), Json.Default.ListItem)!;
            return [.. items.Select(item => new ImportRequest(
                item.Title,
                item.Version,
                item.SourceVersion ?? item.Version,
                [.. item.Sources.Select(source => Path.Combine(upstream, source))],
                [.. (item.ReferTo ?? []).Select(reference => Path.Combine(folder, reference))],
                Path.Combine(folder, item.Output)))];
        }
        catch (JsonException problem)
        {
            throw new ManifestFormatException($"This is not a list of imports: {problem.Message}", new Origin(file, (int)(problem.LineNumber ?? 0) + 1, (int)(problem.BytePositionInLine ?? 0) + 1));
        }
    }

    private sealed record Item(string Output, string Title, string Version, IReadOnlyList<string> Sources, string? SourceVersion = null, IReadOnlyList<string>? ReferTo = null);

    [JsonSourceGenerationOptions(
        JsonSerializerDefaults.Web, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
    [JsonSerializable(typeof(List<Item>))]
    private sealed partial class Json : JsonSerializerContext;
}
