using Kubewright.Rendering;

namespace Kubewright.Cli.Checking;

public sealed class CheckOptionTests : CheckTest
{
    private static readonly string WidgetDefinition = Workspace.Definition("size: {type: integer, description: 'How large.'}");

    [Theory]
    [InlineData(0)]
    [InlineData(1, "--fail-on", "info")]
    [InlineData(0, "--fail-on", "warning")]
    [InlineData(0, "--fail-on", "info", "--ignore", "KW1001")]
    [InlineData(0, "--fail-on", "info", "--select", "kw1002, KW1003")]
    [InlineData(1, "--fail-on", "info", "--select", "KW1")]
    [InlineData(0, "--fail-on", "info", "--select", "KW1", "--ignore", "KW1")]
    [InlineData(0, "--kubernetes-version", "1.36")]
    [InlineData(0, "--kubernetes-version", "v1.36.2")]
    public void A_kind_that_is_not_known_is_a_note(int code, params string[] options) =>
        Assert.Equal(code, Check([Write("a.yaml", Unknown), .. options]).Code);

    [Theory]
    [InlineData("--format: 'xml' is none of text, json, jsonl, sarif, github.", "--format", "xml")]
    [InlineData("--fail-on: 'never' is none of error, warning, info.", "--fail-on", "never")]
    [InlineData("--select: no rule's id begins with 'KX'", "--select", "KX")]
    [InlineData("--select: no rule's id begins with ''", "--select", "KW1,")]
    [InlineData("--ignore: no rule's id begins with 'KW1002x'", "--ignore", "KW1002x")]
    [InlineData("--kubernetes-version: there are no schemas of '1.20'; there are those of 1.36.", "--kubernetes-version", "1.20")]
    [InlineData("There is no option '--what'", "--what", "a")]
    public void A_value_that_makes_no_sense_is_an_error(string message, params string[] options)
    {
        var run = Check([Write("a.yaml", Good), .. options]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Output);
    }

    [Fact]
    public void A_path_is_required() => Assert.Equal(2, Check().Code);

    [Fact]
    public void Definitions_are_checked_against()
    {
        var file = Write("a.yaml", Unknown + "spec:\n  size: large\n");
        Write("crds/widget.yaml", "# generated\n---\n" + WidgetDefinition);
        var run = Check(file, "--crds", Files.At("crds"));
        Assert.Equal(1, run.Code);
        Assert.Contains("(6,9): error KW1004: spec.size: ", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, Check(file, "--crds", Files.At("crds/widget.yaml")).Output);
    }

    [Fact]
    public void Definitions_in_JSON_and_in_lists_are_checked_against()
    {
        var file = Write("a.yaml", Unknown + "spec:\n  size: large\n");
        var json = KubernetesJson(WidgetDefinition);
        Assert.Equal(1, Check(file, "--crds", Write("widget.json", json)).Code);
        Assert.Equal(1, Check(file, "--crds", Write("list.json", "{\"apiVersion\":\"v1\",\"kind\":\"List\",\"items\":[" + json + "]}")).Code);
    }

    [Fact]
    public void Definitions_among_the_checked_files_are_not_checked_against()
    {
        Write("in/widget.yaml", WidgetDefinition);
        Write("in/w.yaml", Unknown + "spec:\n  size: large\n");
        Assert.Equal(0, Check(Files.At("in")).Code);
    }

    [Fact]
    public void A_definition_of_another_version_leaves_the_kind_unknown()
    {
        var run = Check(Write("a.yaml", Unknown.Replace("example.com/v1", "example.com/v2", StringComparison.Ordinal)), "--crds", Write("widget.yaml", WidgetDefinition));
        Assert.Contains("KW1001", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_definition_that_is_broken_is_reported_where_it_is_broken()
    {
        var definition = WidgetDefinition.Replace("type: integer", "type: {}", StringComparison.Ordinal);
        var run = Check(Write("a.yaml", Unknown), "--crds", Write("widget.yaml", definition));
        Assert.Equal(2, run.Code);
        Assert.StartsWith(Files.At("widget.yaml") + "(24,", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_definitions_without_any_is_reported()
    {
        var run = Check(Write("a.yaml", Good), "--crds", Write("b.yaml", Good), "--crds", Files.At("gone"));
        Assert.Equal(2, run.Code);
        Assert.Contains("b.yaml: error: There is no CustomResourceDefinition in this file.", run.Error, StringComparison.Ordinal);
        Assert.Contains("gone: error: There is no such file or folder.", run.Error, StringComparison.Ordinal);
    }

    private static string KubernetesJson(string yaml) => JsonWriter.ToText(YamlReader.Read(yaml));
}
