using Kubewright.Schemas;
using Xunit.Abstractions;

namespace Kubewright.Cli;

/// <summary>The <c>docs.json</c> files: one line of our own for everything in the schema document beside them.</summary>
public sealed class DocumentationTests(ITestOutputHelper log)
{
    /// <summary>So many characters in a row are no coincidence; the longest name that both have to write is shorter.</summary>
    private const int CopiedRun = 60;

    private static readonly string[] Documented =
    [
        "schemas/training-operator/1.9.json",
        "schemas/trainer/2.3.json",
        "schemas/jobset/0.12.json",
        "schemas/kueue/0.19.json",
    ];

    public static TheoryData<string> Documents => [.. Documented];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Has_a_line_for_every_component_and_property_in_the_order_of_the_schema_document(string document)
    {
        var schemas = new SchemaReader().ReadDocument(JsonReader.Read(Text(document), document));
        var expected = schemas.Components.SelectMany(component => component.Schema.Properties
            .Select(property => property.Name).Prepend("").Select(name => $"{component.Name} {name}"));
        Assert.Equal(expected, Lines(document).Select(line => line.Place));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_line_is_one_line_of_sentences(string document)
    {
        foreach (var (place, text) in Lines(document))
        {
            Assert.True(text.Length > 1 && text == Squeezed(text), $"{place}: '{text}' is empty, has a line break or blanks too many.");
            Assert.True(text.EndsWith('.') && !text.EndsWith("..", StringComparison.Ordinal), $"{place}: '{text}' does not end with a full stop.");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_file_is_indented_by_two_and_ends_with_a_line_feed(string document)
    {
        var text = Text(Beside(document));
        Assert.DoesNotContain('\r', text);
        Assert.DoesNotContain('\t', text);
        Assert.StartsWith("{\n  \"", text, StringComparison.Ordinal);
        Assert.EndsWith("\n  }\n}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_line_is_copied_from_upstream()
    {
        if (SharedData.Find("upstream", "crds") is not { } upstream)
        {
            log.WriteLine("NOT RUN: there is no ../shared/upstream beside this clone to compare the lines with.");
            return;
        }

        var descriptions = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in Directory.EnumerateFiles(upstream, "*.yaml"))
        {
            foreach (var definition in YamlReader.ReadAll(File.ReadAllText(file), file))
                Collect(definition, descriptions);
        }

        Assert.NotEmpty(descriptions);
        var runs = descriptions.SelectMany(Runs).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var lines = Documented.SelectMany(Lines).ToList();
        Assert.DoesNotContain(lines, line => descriptions.Contains(line.Text) || Runs(line.Text).Any(runs.Contains));
        log.WriteLine($"{lines.Count} lines compared with {descriptions.Count} descriptions.");
    }

    private static IEnumerable<string> Runs(string text) =>
        Enumerable.Range(0, Math.Max(0, text.Length - CopiedRun + 1)).Select(start => text.Substring(start, CopiedRun));

    private static void Collect(ManifestNode? node, HashSet<string> descriptions)
    {
        if (node is ManifestList list)
        {
            foreach (var item in list)
                Collect(item, descriptions);
        }

        foreach (var (key, value) in node as ManifestMap ?? new ManifestMap())
        {
            if (key == "description" && value is ManifestScalar { Kind: ManifestNodeKind.String } text)
                descriptions.Add(Squeezed(text.Text));
            Collect(value, descriptions);
        }
    }

    private static List<(string Place, string Text)> Lines(string document)
    {
        var lines = new List<(string Place, string Text)>();
        var root = Map(JsonReader.Read(Text(Beside(document)), Beside(document)));
        foreach (var (component, properties) in root)
        {
            foreach (var (property, text) in Map(properties))
                lines.Add(($"{component} {property}", Assert.IsType<ManifestScalar>(text) is { Kind: ManifestNodeKind.String } line ? line.Text : ""));
        }

        return lines;
    }

    private static ManifestMap Map(ManifestNode node)
    {
        var map = Assert.IsType<ManifestMap>(node);
        Assert.Empty(map.Duplicates);
        return map;
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Beside(string document) => Path.GetDirectoryName(document) + "/docs.json";

    private static string Text(string path) => File.ReadAllText(Path.Combine(Workspace.Repository, path));
}
