using System.Text;

namespace Kubewright.Apps;

public sealed class ManifestAppTests : IDisposable
{
    private readonly TemporaryDirectory directory = new();
    private readonly ManifestSet set = new() { Valid.Deployment("web").Namespace("ml"), Valid.Service("web").Namespace("ml"), new Namespace("ml") };

    public void Dispose() => directory.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("render")]
    [InlineData("--format yaml")]
    [InlineData("render --format=YAML")]
    public void Renders_yaml_to_the_standard_output(string args)
    {
        var (code, output, error) = Run(args);
        Assert.Equal((0, set.ToYaml(), ""), (code, output, error));
    }

    [Fact]
    public void Renders_json_to_the_standard_output() => Assert.Equal((0, set.ToJson(), ""), Run("render --format json"));

    [Fact]
    public void Errors_can_have_the_form_that_msbuild_makes_errors_of()
    {
        var (code, output, error) = Run(["render", "--errors", "msbuild"], [new() { new ConfigMap("Web").Data("a?b", "c") }]);
        Assert.Equal((1, ""), (code, output));
        var lines = error.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        Assert.All(lines, line => Assert.Matches("^kubewright : error KW1[0-9]{3}: ConfigMap 'Web': (data|metadata)[^ ]*: ", line));
    }

    [Fact]
    public void What_cannot_be_done_has_that_form_too() => Assert.Equal(
        (2, "", "kubewright : error : There is no a/b. There are no manifests at all.\n"), Run(["--errors=msbuild", "--only", "a/b"], []));

    [Fact]
    public void Output_has_no_byte_order_mark_and_no_carriage_returns()
    {
        foreach (var args in new[] { "render", "list", "--help", "--version" })
        {
            var bytes = RunBytes([args], [set]).Output;
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
        }
    }

    [Theory]
    [InlineData("-o")]
    [InlineData("--output")]
    public void Renders_to_a_directory_and_says_what_it_did(string option)
    {
        var path = Path.Combine(directory.Path, "out");
        var (code, output, error) = Run("render", option, path);
        Assert.Equal((0, ""), (code, error));
        Assert.Equal($"written deployment-web.yaml\nwritten service-web.yaml\nwritten namespace-ml.yaml\n{path}: 3 written, 0 unchanged, 0 removed\n", output);
        Assert.Equal($"{path}: 0 written, 3 unchanged, 0 removed\n", Run("render", option, path).Output);
    }

    [Fact]
    public void Renders_json_files_and_a_kustomization()
    {
        Assert.Equal(0, Run("render", $"--output={directory.Path}", "--format=json", "--kustomization").Code);
        Assert.Equal(["deployment-web.json", "kustomization.yaml", "namespace-ml.json", "service-web.json"], directory.Names);
    }

    [Fact]
    public void Warns_of_an_edited_file_that_is_not_needed_any_more()
    {
        new ManifestSet { new ConfigMap("old") }.WriteTo(directory.Path);
        directory["configmap-old.yaml"] = "edited";
        var (code, _, error) = Run("render", "-o", directory.Path);
        Assert.Equal(0, code);
        Assert.StartsWith("warning: configmap-old.yaml is no longer needed", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Renders_only_what_is_asked_for_in_the_order_of_the_set()
    {
        Assert.Equal((0, new ManifestSet { set.First() }.ToYaml(), ""), Run("--only deployment/web"));
        Assert.Equal(new ManifestSet { set.First(), set.Last() }.ToYaml(), Run("render --only NAMESPACE/ml --only Deployment/web").Output);
    }

    [Fact]
    public void Only_takes_all_that_are_called_so() =>
        Assert.Equal(2, Run(["--only", "Service/web"], set, [Valid.Service("web").Namespace("other")]).Output.Split("kind: Service").Length - 1);

    [Fact]
    public void Lists_what_there_is()
    {
        var (code, output, _) = Run("list");
        Assert.Equal(0, code);
        Assert.Equal(
            """
            KIND/NAME       NAMESPACE  APIVERSION
            Deployment/web  ml         apps/v1
            Service/web     ml         v1
            Namespace/ml               v1

            """,
            output);
        Assert.Equal(2, Run("list --only service/web").Output.Split('\n').Length - 1);
    }

    [Fact]
    public void Several_sets_are_one() =>
        Assert.Equal(new ManifestSet { set, new ConfigMap("x") }.ToYaml(), Run([], set, [new ConfigMap("x")]).Output);

    [Fact]
    public void No_sets_render_nothing() => Assert.Equal((0, "", ""), Run([], []));

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    [InlineData("list --help")]
    [InlineData("render --help --version")]
    [InlineData("render --kustomization --help")]
    public void Help_shows_every_command_and_option(string args)
    {
        var (code, output, error) = Run(args);
        Assert.Equal((0, ""), (code, error));
        Assert.All(["render", "list", "--output", "--format", "--only", "--kustomization", "--errors", "--help", "--version"], word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public void Version_is_the_version_of_the_library()
    {
        var (code, output, _) = Run("--version");
        Assert.Equal(0, code);
        Assert.Matches(@"^Kubewright \d+\.\d+\.\d+\n$", output);
    }

    [Theory]
    [InlineData("deploy", "There is no command 'deploy'. The commands are render, list and validate; --help says more.")]
    [InlineData("render extra", "'extra' is one argument too many. --help says which there are.")]
    [InlineData("render --colour", "There is no option '--colour'. --help says which there are.")]
    [InlineData("-x", "There is no option '-x'. --help says which there are.")]
    [InlineData("list --format json", "There is no option '--format' of list. --help says which there are.")]
    [InlineData("render --format", "--format needs a value. --help says which.")]
    [InlineData("render --format=", "--format needs a value. --help says which.")]
    [InlineData("render --output", "--output needs a value. --help says which.")]
    [InlineData("render --format toml", "There is no format 'toml'. The formats are yaml and json.")]
    [InlineData("render --kustomization=yes -o x", "--kustomization takes no value.")]
    [InlineData("render --errors json", "There is no form of errors 'json'. The forms are text and msbuild.")]
    [InlineData("render --kustomization", "--kustomization needs --output: it lists the files of a directory.")]
    [InlineData("render --only web", "--only needs a kind and a name, such as Deployment/web, not 'web'.")]
    [InlineData("render --only /web", "--only needs a kind and a name, such as Deployment/web, not '/web'.")]
    [InlineData("render --only pod/", "--only needs a kind and a name, such as Deployment/web, not 'pod/'.")]
    [InlineData("render --only service/web -o x", "--only does not go with --output: a directory holds the whole set, and the other files would be removed.")]
    [InlineData("render --only service/nope", "There is no service/nope. There is: Deployment/web, Service/web, Namespace/ml.")]
    [InlineData("list --only service/Web", "There is no service/Web. There is: Deployment/web, Service/web, Namespace/ml.")]
    public void Wrong_arguments_are_one_line_on_the_standard_error(string args, string message) =>
        Assert.Equal((2, "", $"error: {message}\n"), Run(args));

    [Fact]
    public void Only_of_an_empty_set_says_so() =>
        Assert.Equal((2, "", "error: There is no a/b. There are no manifests at all.\n"), Run(["--only", "a/b"], []));

    [Fact]
    public void Duplicates_between_sets_are_an_error()
    {
        var (code, output, error) = Run([], set, [Valid.Service("web").Namespace("ml")]);
        Assert.Equal((2, "", "error: Service ml/web (v1) and Service ml/web (v1) are the same object for a cluster. Rename or remove one.\n"), (code, output, error));
    }

    [Fact]
    public void Manifests_that_cannot_be_written_are_an_error()
    {
        var (code, output, error) = Run([], [new ConfigMap("c").Data("k", "\uD83D")]);
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("error: ConfigMap c: data.k: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_cannot_be_written_are_an_error()
    {
        directory["file"] = "mine";
        var (code, output, error) = Run("render", "-o", directory.At("file"));
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("error: ", error, StringComparison.Ordinal);
        Assert.Single(error, c => c == '\n');
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_public_entry_points_return_the_exit_code()
    {
        Assert.Equal(2, ManifestApp.Run(["nonsense"]));
        Assert.Equal(2, await ManifestApp.RunAsync(["nonsense"], set));
    }

    private static (int Code, string Output, string Error) Run(string[] args, params ManifestSet[] sets)
    {
        var (code, output, error) = RunBytes(args, sets);
        return (code, Encoding.UTF8.GetString(output), error);
    }

    private static (int Code, byte[] Output, string Error) RunBytes(string[] args, ManifestSet[] sets)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = ManifestApp.Run(args, sets, output, error);
        return (code, output.ToArray(), error.ToString());
    }

    private (int Code, string Output, string Error) Run(string args) => Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), set);

    private (int Code, string Output, string Error) Run(string verb, params string[] args) => Run([verb, .. args], set);
}
