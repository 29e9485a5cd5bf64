using Kubewright.Cli.Checking.Files;
using Kubewright.Schemas;

namespace Kubewright.Cli.Checking.Definitions;

/// <summary>A CustomResourceDefinition in a YAML text, known by its group and kind and read when a manifest of it comes.</summary>
internal sealed class DefinitionDocument
{
    private readonly Lazy<IReadOnlyList<CustomResource>> versions;

    private DefinitionDocument(string group, string kind, Func<IReadOnlyList<CustomResource>> read)
    {
        Group = group;
        Kind = kind;
        versions = new Lazy<IReadOnlyList<CustomResource>>(read);
    }

    public string Group { get; }

    public string Kind { get; }

    /// <summary>The versions that it serves; none where it could not be read.</summary>
    public IReadOnlyList<CustomResource> Versions => versions.Value;

    /// <summary>
    /// Finds out group and kind without reading the document, where it is laid out as tools write it (<c>  group:</c> and
    /// <c>    kind:</c>, once each).
    /// </summary>
    public static DefinitionDocument? TryFind(string file, string text, int line, Action<ReadProblem> report) =>
        Value(text, "\nkind: ") == "CustomResourceDefinition" && Value(text, "\n  group: ") is { } group && Value(text, "\n    kind: ") is { } kind
            ? new DefinitionDocument(group, kind, () => Read(file, text, line, report))
            : null;

    /// <summary>The one plain word after a text; <see langword="null"/> where there is none, or more than one.</summary>
    private static string? Value(string text, string before)
    {
        var at = text.IndexOf(before, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(before, at + before.Length, StringComparison.Ordinal) >= 0)
            return null;
        var start = at + before.Length;
        var end = text.IndexOf('\n', start);
        var value = text.AsSpan(start, (end < 0 ? text.Length : end) - start).TrimEnd(" \r");
        foreach (var c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('.' or '-'))
                return null;
        }

        return value.Length > 0 ? value.ToString() : null;
    }

    private static IReadOnlyList<CustomResource> Read(string file, string text, int line, Action<ReadProblem> report)
    {
        try
        {
            return DefinitionReader.Read(DefinitionText.Read(YamlParts.OnItsLine(text, line), file).Documents);
        }
        catch (ManifestFormatException problem)
        {
            report(ReadProblem.Of(file, problem));
            return [];
        }
    }
}
