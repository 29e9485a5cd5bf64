using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kubewright.Rules;

namespace Kubewright.Docs;

/// <summary>What a reader copies from the documentation works.</summary>
public sealed partial class DocumentationTests
{
    public static TheoryData<string> Pages => [.. Page.Paths];

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_code_of_a_page_compiles(string path)
    {
        foreach (var block in Blocks(path, "csharp").Where(block => block.From is null && !IsRulePage(path)))
            Report(block, block.IsSketch ? CodeCompiler.Parse(block.Text) : CodeCompiler.Compile(block.Text));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void An_excerpt_is_in_the_file_that_it_is_from(string path)
    {
        foreach (var block in Page.Read(path).Blocks.Where(block => block.From is not null))
        {
            var source = Lines(File.ReadAllText(Path.Combine(Page.Root, block.From!)));
            Report(block, Lines(block.Text).Where(line => line.Length > 0 && !source.Contains(line)).Select(line => $"not in {block.From}: {line}"));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_yaml_of_a_page_is_yaml_and_its_manifests_are_right(string path)
    {
        foreach (var block in Blocks(path, "yaml"))
        {
            var documents = ReadYaml(block);
            if (!IsRulePage(path))
                Check(block, [.. documents.OfType<ManifestMap>().Where(IsManifest)]);
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void The_json_and_xml_of_a_page_are_well_formed(string path)
    {
        foreach (var block in Blocks(path, "json"))
            JsonDocument.Parse(block.Text);
        foreach (var block in Blocks(path, "xml"))
            XElement.Parse($"<Project>{block.Text}</Project>");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Links_lead_somewhere(string path)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Page.Root, path))!;
        var broken = Link().Matches(File.ReadAllText(Path.Combine(Page.Root, path)))
            .Select(link => link.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#') && !Path.Exists(Path.Combine(folder, target.Split('#')[0])));
        Assert.Empty(broken);
    }

    [Fact]
    public void Every_page_is_linked_from_the_readme()
    {
        var readme = File.ReadAllText(Path.Combine(Page.Root, "README.md"));
        var pages = Page.Paths.Where(path => path.StartsWith("docs/", StringComparison.Ordinal) && path.Count(c => c == '/') == 1);
        Assert.All(pages, path => Assert.Contains($"({path})", readme, StringComparison.Ordinal));
    }

    /// <summary>The examples of a rule are expressions, and wrong on purpose; the rules' own tests compile and check them.</summary>
    private static bool IsRulePage(string path) => path.StartsWith("docs/rules/", StringComparison.Ordinal);

    private static IEnumerable<CodeBlock> Blocks(string path, string language) => Page.Read(path).Blocks.Where(block => block.Language == language);

    private static IReadOnlyList<ManifestNode> ReadYaml(CodeBlock block)
    {
        try
        {
            return YamlReader.ReadAll(block.Text);
        }
        catch (ManifestFormatException problem)
        {
            Assert.Fail($"{block.Place}: {problem}");
            throw;
        }
    }

    private static void Check(CodeBlock block, IReadOnlyList<ManifestMap> manifests)
    {
        var findings = manifests.SelectMany(ManifestValidator.Validate).ToList();
        Report(block, block.Reports.Where(id => findings.All(finding => finding.RuleId != id)).Select(id => $"{id} reports nothing"));
        Report(block, findings.Where(finding => finding.Severity == Severity.Error && !block.Reports.Contains(finding.RuleId)).Select(finding => finding.ToString()));
    }

    /// <summary>A workflow, a kustomization or a part of a manifest is none.</summary>
    private static bool IsManifest(ManifestMap map) =>
        map["apiVersion"] is ManifestScalar version && map["kind"] is ManifestScalar && !version.Text.StartsWith("kustomize.", StringComparison.Ordinal);

    private static HashSet<string> Lines(string text) => [.. text.Split('\n').Select(line => line.Trim())];

    private static void Report(CodeBlock block, IEnumerable<string> problems) => Assert.True(!problems.Any(), $"{block.Place}: {string.Join("\n  ", problems)}");

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
