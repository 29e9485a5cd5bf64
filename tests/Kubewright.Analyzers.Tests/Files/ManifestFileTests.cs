using Kubewright.Analyzers.Tests.Support;

namespace Kubewright.Analyzers.Tests.Files;

public sealed class ManifestFileTests
{
    private const string Web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
              - name: app
                image: nginx:latest
                resources: {requests: {cpu: 100m}}

        """;

    [Fact]
    public async Task Reports_the_line_and_column_in_the_file() =>
        Assert.Contains("/deploy/web.yaml(12,16): warning KW2020", await new BuildFiles().AddManifest("/deploy/web.yaml", Web).AnalyzeAsync());

    [Fact]
    public async Task Yaml_among_the_additional_files_is_checked_where_it_has_manifests()
    {
        var files = new BuildFiles().Add("/a/web.yml", Web).Add("/a/values.yaml", "image: nginx:latest\n").Add("/a/broken.yaml", "a: [\n").Add("/a/data.json", "{").Add("/a/crd.yaml", Web, ("KubewrightSchema", "definitions"));
        Assert.All(await files.AnalyzeAsync(), diagnostic => Assert.StartsWith("/a/web.yml(", diagnostic, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_server_rejects_is_an_error_and_what_cannot_be_read_too()
    {
        var files = new BuildFiles().AddManifest("/a/web.yaml", Web.Replace("  name: web\n", "  name: Web\n", StringComparison.Ordinal)).AddManifest("/b/broken.yaml", "kind: Pod\nspec: [\n");
        var diagnostics = await files.AnalyzeAsync();
        Assert.Contains("/a/web.yaml(4,9): error KW1100", diagnostics);
        Assert.Contains(diagnostics, diagnostic => diagnostic.StartsWith("/b/broken.yaml(", StringComparison.Ordinal) && diagnostic.EndsWith(": error KW9120", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_is_a_set()
    {
        const string Limits = "apiVersion: v1\nkind: LimitRange\nmetadata:\n  name: sizes\nspec:\n  limits:\n  - type: Container\n    defaultRequest: {memory: 1Gi}\n";
        var together = await new BuildFiles().AddManifest("/a/web.yaml", Web).AddManifest("/a/limits.yaml", Limits).AnalyzeAsync();
        var apart = await new BuildFiles().AddManifest("/a/web.yaml", Web).AddManifest("/b/limits.yaml", Limits).AnalyzeAsync();
        Assert.DoesNotContain("/a/web.yaml(11,9): warning KW2042", together);
        Assert.Contains("/a/web.yaml(11,9): warning KW2042", apart);
    }

    [Fact]
    public async Task Comments_and_annotations_with_a_reason_silence()
    {
        var text = Web
            .Replace("nginx:latest", "nginx:latest # kubewright:ignore KW2020 a demonstration", StringComparison.Ordinal)
            .Replace("  name: web\n", "  name: web\n  annotations: {kubewright.dev/ignore: 'KW2042: measured'}\n", StringComparison.Ordinal);
        var diagnostics = await new BuildFiles().AddManifest("/a/web.yaml", text).AnalyzeAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.EndsWith("KW2020", StringComparison.Ordinal) || diagnostic.EndsWith("KW2042", StringComparison.Ordinal));
        var withoutReason = await new BuildFiles().AddManifest("/a/web.yaml", Web.Replace("nginx:latest", "nginx:latest # kubewright:ignore KW2020", StringComparison.Ordinal)).AnalyzeAsync();
        Assert.Contains("/a/web.yaml(12,29): warning KW9110", withoutReason);
        Assert.Contains("/a/web.yaml(12,16): warning KW2020", withoutReason);
    }

    [Fact]
    public async Task An_editorconfig_sets_severities_options_and_presets()
    {
        var files = new BuildFiles().AddManifest("/a/web.yaml", Web).Add("/a/.editorconfig", """
            [*.yaml]
            dotnet_diagnostic.KW2042.severity = error
            dotnet_diagnostic.KW3003.severity = none
            dotnet_diagnostic.KW2081.severity = warning
            kubewright.KW2020.allow = nginx
            """);
        var diagnostics = await files.AnalyzeAsync();
        Assert.Contains("/a/web.yaml(11,9): error KW2042", diagnostics);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.EndsWith("KW2020", StringComparison.Ordinal) || diagnostic.EndsWith("KW3003", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_that_is_off_is_turned_on_by_its_severity()
    {
        var ports = Web.Replace("        resources:", "        ports: [{containerPort: 80}]\n        resources:", StringComparison.Ordinal);
        var off = await new BuildFiles().AddManifest("/a/web.yaml", ports).AnalyzeAsync();
        var on = await new BuildFiles().AddManifest("/a/web.yaml", ports).Add("/.editorconfig", "root = true\n[a/**.yaml]\ndotnet_diagnostic.KW2001.severity = warning\n").AnalyzeAsync();
        Assert.DoesNotContain(off, diagnostic => diagnostic.EndsWith("KW2001", StringComparison.Ordinal));
        Assert.Contains("/a/web.yaml(11,9): warning KW2001", on);
    }

    [Fact]
    public async Task A_setting_that_makes_no_sense_is_reported_on_its_line()
    {
        var files = new BuildFiles().AddManifest("/a/web.yaml", Web).Add("/a/.editorconfig", "[*.yaml]\nkubewright.KW2020.alow = nginx\nkubewright.profile = moon\n");
        var diagnostics = await files.AnalyzeAsync();
        Assert.Contains("/a/.editorconfig(2,1): warning KW9101", diagnostics);
        Assert.Contains("/a/.editorconfig(3,1): warning KW9100", diagnostics);
    }
}
