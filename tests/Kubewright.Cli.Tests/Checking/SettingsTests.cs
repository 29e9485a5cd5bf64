using System.Text.Json;

namespace Kubewright.Cli.Checking;

public sealed class SettingsTests : CheckTest
{
    private const string Manifest = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
            spec:
              containers:
              - name: app
                image: nginx:latest
                ports:
                - containerPort: 80

        """;

    /// <summary>The rules that these tests speak of; there are others, and there will be more.</summary>
    private static readonly string[] Rules = ["KW2000", "KW2001", "KW2020", "KW2040", "KW2042", "KW9110", "KW9111"];

    [Fact]
    public void An_editorconfig_turns_rules_off_and_on_and_sets_severities()
    {
        Write(".editorconfig", """
            root = true
            [*.yaml]
            dotnet_diagnostic.KW2000.severity = none
            dotnet_diagnostic.KW2001.severity = warning
            dotnet_diagnostic.KW2042.severity = error
            """);
        Assert.Equal(["KW2001 warning", "KW2020 warning", "KW2040 warning", "KW2042 error"], Findings("web.yaml"));
    }

    [Fact]
    public void Sections_and_folders_decide_which_files_a_setting_is_for()
    {
        Write(".editorconfig", "root = true\n[*]\nkubewright.KW2020.allow = nginx\n");
        Write("strict/.editorconfig", "[*.yaml]\nkubewright.KW2020.allow = nothing\n");
        Assert.DoesNotContain("KW2020 warning", Findings("web.yaml"));
        Assert.Contains("KW2020 warning", Findings("strict/web.yaml"));
    }

    [Theory]
    [InlineData("kubewright.KW2020.alow = nginx", "KW9101")]
    [InlineData("kubewright.KW2040.include_init = perhaps", "KW9100")]
    [InlineData("kubewright.profile = moon", "KW9100")]
    public void A_setting_that_makes_no_sense_is_reported_with_its_line(string setting, string rule)
    {
        var path = Write(".editorconfig", $"root = true\n\n[*.yaml]\n{setting}\n");
        var run = Check(Write("web.yaml", Manifest));
        Assert.Contains($"{path}(4,1): warning {rule}: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_setting_that_is_misspelt_is_answered_with_the_nearest()
    {
        Write(".editorconfig", "root = true\n[*.yaml]\nkubewright.KW2020.alow = nginx\n");
        Assert.Contains("Did you mean 'kubewright.KW2020.allow'?", Check(Write("web.yaml", Manifest)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Select_turns_on_exactly_what_it_names_and_ignore_wins() =>
        Assert.Equal(["KW2001 info"], Findings("web.yaml", "--select", "KW2001,KW2020", "--ignore", "KW2020"));

    [Fact]
    public void All_files_are_one_set_unless_each_file_is()
    {
        Write("web.yaml", Manifest);
        Write("limits.yaml", "apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: sizes\nspec:\n  limits:\n  - type: Container\n    defaultRequest:\n      cpu: 100m\n");
        Assert.Equal([], FindingsOf(["web.yaml", "limits.yaml"], "--select", "KW2040"));
        Assert.Equal(["KW2040 warning"], FindingsOf(["web.yaml", "limits.yaml"], "--select", "KW2040", "--each-file"));
    }

    [Fact]
    public void A_comment_with_a_reason_silences_its_line_or_the_next()
    {
        var text = Manifest
            .Replace("image: nginx:latest", "image: nginx:latest # kubewright:ignore KW2020 a demonstration", StringComparison.Ordinal)
            .Replace("      - name: app", "      # kubewright:ignore KW2000, KW2040 nobody calls it\n      # and it is small\n      - name: app", StringComparison.Ordinal);
        Assert.Equal(["KW2042 warning"], FindingsIn(text));
    }

    [Fact]
    public void An_annotation_with_reasons_silences_rules_on_the_object() =>
        Assert.Equal(["KW2042 warning"], FindingsIn(Annotated("""kubewright.dev/ignore: "KW2020: a demonstration; KW2000, KW2040: nobody calls it" """)));

    [Theory]
    [InlineData("""ignore-check.kube-linter.io/latest-tag: "demo" """)]
    [InlineData("kube-score/ignore: container-image-tag")]
    public void Annotations_of_other_tools_count_for_the_rules_that_look_at_the_same(string annotation) =>
        Assert.DoesNotContain("KW2020 warning", FindingsIn(Annotated(annotation)));

    [Theory]
    [InlineData("KW2020", "KW9110 warning", true)]
    [InlineData("the image floats", "KW9110 warning", true)]
    [InlineData("KW2999 no such rule", "KW9110 warning", true)]
    [InlineData("KW2003 no port is named", "KW9111 info", true)]
    [InlineData("KW2020 a demonstration", null, false)]
    public void A_suppression_must_name_a_rule_say_why_and_silence_something(string comment, string? problem, bool isReported)
    {
        var findings = FindingsIn(Manifest.Replace("image: nginx:latest", "image: nginx:latest # kubewright:ignore " + comment, StringComparison.Ordinal));
        Assert.Equal(isReported, findings.Contains("KW2020 warning"));
        Assert.Equal(problem, findings.SingleOrDefault(finding => finding.StartsWith("KW9", StringComparison.Ordinal)));
    }

    private static string Annotated(string annotation) =>
        Manifest.Replace("  name: web\n", $"  name: web\n  annotations:\n    {annotation.Trim()}\n", StringComparison.Ordinal);

    private string[] Findings(string name, params string[] options)
    {
        Write(name, Manifest);
        return FindingsOf([name], options);
    }

    private string[] FindingsIn(string text)
    {
        Write("web.yaml", text);
        return FindingsOf(["web.yaml"]);
    }

    private string[] FindingsOf(string[] names, params string[] options) =>
    [
        .. Check([.. names.Select(Files.At), "--format", "jsonl", .. options]).Output
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(line => JsonDocument.Parse(line).RootElement.GetProperty("findings").EnumerateArray())
            .Select(finding => $"{finding.GetProperty("rule").GetString()} {finding.GetProperty("severity").GetString()}")
            .Where(finding => Rules.Contains(finding[..6]))
            .Order(StringComparer.Ordinal),
    ];
}
