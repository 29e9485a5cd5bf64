using System.Text.Json;
using Kubewright.Packages.Support;

namespace Kubewright.Packages;

/// <summary>What the first ten minutes with the package are like.</summary>
[Collection(PackagesCollection.Name)]
public sealed class ConsoleProjectTests(PackedFeed feed)
{
    private const string Program = """
        using Kubewright;

        var http = Port.Tcp("http", 8080);
        var web = new Deployment("web")
            .Namespace("shop")
            .Replicas(2)
            .Selector(("app", "web"))
            .Template(pod => pod
                .Labels(("app", "web"))
                .AutomountServiceAccountToken(false)
                .SecurityContext(s => s.RunAsNonRoot(true).RunAsUser(10001).SeccompProfile("RuntimeDefault"))
                .Container("web", c => c
                    .Image("ghcr.io/example/web:1.4.2")
                    .Port(http)
                    .ReadinessProbe(p => p.HttpGet("/ready", 8080))
                    .LivenessProbe(p => p.HttpGet("/health", 8080))
                    .Requests(cpu: "250m", memory: "128Mi")
                    .Limits(memory: "128Mi")
                    .SecurityContext(s => s.AllowPrivilegeEscalation(false).ReadOnlyRootFilesystem(true).Capabilities(k => k.Drop("ALL")))));

        return await ManifestApp.RunAsync(args, new ManifestSet { web, web.Expose(http, port: 80) });
        """;

    [Fact]
    public async Task A_console_project_with_the_package_renders_yaml()
    {
        var folder = feed.NewFolder("console");
        (await feed.New(folder, "console", "--name", "console", "--output", ".", "--no-restore")).Succeeded();
        (await feed.DotNet(folder, "add", "package", "Kubewright", "--version", feed.Version)).Succeeded();
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), Program);

        (await feed.DotNet(folder, "build", "--no-restore", "-v", "quiet")).Succeeded();
        var rendered = (await feed.DotNet(folder, "run", "--no-build")).Succeeded().Output;

        Assert.StartsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n  namespace: shop\n", rendered, StringComparison.Ordinal);
        Assert.Contains("---\napiVersion: v1\nkind: Service\n", rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_renders_once_and_again_only_when_something_changes()
    {
        var folder = await Project("rendering", Program, "<KubewrightRender>true</KubewrightRender>");
        var manifests = Path.Combine(folder, "bin", "Debug", "net10.0", "manifests");

        Assert.Contains("rendering -> " + manifests, (await feed.DotNet(folder, "build")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal([".kubewright", "deployment-web.yaml", "service-web.yaml"], Names(manifests));

        var written = File.GetLastWriteTimeUtc(Path.Combine(manifests, ".kubewright"));
        Assert.DoesNotContain("rendering -> " + manifests, (await feed.DotNet(folder, "build", "--no-restore")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(Path.Combine(manifests, ".kubewright")));

        var elsewhere = Path.Combine(folder, "deploy");
        (await feed.DotNet(folder, "build", "--no-restore", $"-p:KubewrightOutput=deploy/", "-p:KubewrightFormat=json", "-p:KubewrightKustomization=true")).Succeeded();
        Assert.Equal([".kubewright", "deployment-web.json", "kustomization.yaml", "service-web.json"], Names(elsewhere));

        (await feed.DotNet(folder, "clean")).Succeeded();
        Assert.False(Directory.Exists(manifests));
        Assert.True(Directory.Exists(elsewhere));
    }

    [Fact]
    public async Task What_only_running_shows_is_an_error_of_the_build()
    {
        const string Invalid = """
            using Kubewright;

            // No compiler knows what the environment says.
            var name = Environment.GetEnvironmentVariable("PATH")!;
            return ManifestApp.Run(args, new ManifestSet { new ConfigMap(name).Data("a", "b") });
            """;
        var folder = await Project("invalid", Invalid, "<KubewrightRender>true</KubewrightRender>");

        var output = (await feed.DotNet(folder, "build")).Failed().Output;

        Assert.Matches("kubewright : error KW1[0-9]{3}: ConfigMap '.*': metadata.name: ", output);
        Assert.Contains("The manifests of invalid were not rendered: the API server would reject them.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("MSB3073", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_fails_or_is_no_app_is_explained()
    {
        var folder = await Project("failing", "throw new InvalidOperationException(\"no settings\");", "<KubewrightRender>true</KubewrightRender>");
        var output = (await feed.DotNet(folder, "build")).Failed().Output;
        Assert.Contains("no settings", output, StringComparison.Ordinal);
        Assert.Contains("the program ended with exit code ", output, StringComparison.Ordinal);

        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), "Console.WriteLine(\"hello\");");
        Assert.Contains("KubewrightRender wants a program that returns ManifestApp.Run", (await feed.DotNet(folder, "build", "--no-restore")).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_are_said_at_their_lines_in_code_and_in_yaml()
    {
        const string Mistaken = """
            using Kubewright;

            var web = new Deployment("web")
                .Replicas(2)
                .Selector(("app", "web"))
                .Template(pod => pod
                    .Labels(("app", "web"))
                    .Container("web", c => c
                        .Image("ghcr.io/example/web:latest")
                        .VolumeMount("models", "/models"))
                    .Volume(Volume.EmptyDir("model")));

            return ManifestApp.Run(args, new ManifestSet { web });
            """;
        const string Manifest = """
            apiVersion: v1
            kind: Service
            metadata:
              name: web
            spec:
              selector:
                app: web
              ports:
                - port: "80"
            """;
        var folder = await Project("mistaken", Mistaken, items: """<KubernetesManifest Include="deploy/**/*.yaml" />""");
        Directory.CreateDirectory(Path.Combine(folder, "deploy"));
        await File.WriteAllTextAsync(Path.Combine(folder, "deploy", "service.yaml"), Manifest);
        await File.WriteAllTextAsync(Path.Combine(folder, "deploy", "pod.yaml"), "apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: web\n      image: web:latest\n");
        await File.WriteAllTextAsync(Path.Combine(folder, ".editorconfig"), "root = true\n[deploy/*.yaml]\ndotnet_diagnostic.KW2020.severity = error\n");

        var output = (await feed.DotNet(folder, "build")).Failed().Output;

        Assert.Matches(@"Program\.cs\(9,[0-9]+\): warning KW2020: ", output);
        Assert.Matches(@"Program\.cs\(10,[0-9]+\): error KW1245: ", output);
        Assert.Matches(@"deploy/service\.yaml\(9,13\): error KW1004: ", output);
        Assert.Matches(@"deploy/pod\.yaml\(8,[0-9]+\): error KW2020: ", output);
    }

    [Fact]
    public async Task Findings_go_where_those_of_other_analyzers_go()
    {
        var folder = await Project("reported", Program.Replace("web:1.4.2", "web:latest", StringComparison.Ordinal));

        Assert.Contains(": warning KW2020: ", (await feed.DotNet(folder, "build", "-p:ErrorLog=\"findings.sarif,version=2.1\"")).Succeeded().Output, StringComparison.Ordinal);
        using (var log = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "findings.sarif"))))
        {
            var run = log.RootElement.GetProperty("runs")[0];
            var finding = run.GetProperty("results").EnumerateArray().Single(result => result.GetProperty("ruleId").GetString() == "KW2020");
            var rule = run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[finding.GetProperty("ruleIndex").GetInt32()];
            Assert.Equal("warning", finding.GetProperty("level").GetString());
            Assert.EndsWith("docs/rules/KW2020.md", rule.GetProperty("helpUri").GetString(), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("KW2020", (await feed.DotNet(folder, "build", "--no-incremental", "-p:NoWarn=KW2020")).Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains(": error KW2020: ", (await feed.DotNet(folder, "build", "--no-incremental", "-p:WarningsAsErrors=KW2020")).Failed().Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_definition_in_the_project_becomes_builders()
    {
        var folder = await Project("definitions", Program, items: """<KubernetesSchema Include="crds/*.yaml" Namespace="Definitions" />""");
        Directory.CreateDirectory(Path.Combine(folder, "crds"));
        foreach (var definition in Directory.EnumerateFiles(Path.Combine(PackedFeed.Repository, "samples", "CustomResources", "crds")))
            File.Copy(definition, Path.Combine(folder, "crds", Path.GetFileName(definition)));
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), """
            using Definitions;
            using Kubewright;

            return ManifestApp.Run(args, new ManifestSet
            {
                new ComputeCluster("embeddings", engineVersion: "2.9.0")
                    .HeadGroup(head => head.Template(pod => pod.Container("head", c => c.Image("ghcr.io/example/engine:2.9.0")))),
            });
            """);

        (await feed.DotNet(folder, "build", "-v", "quiet")).Succeeded();
        var rendered = (await feed.DotNet(folder, "run", "--no-build")).Succeeded().Output;
        Assert.Contains("kind: ComputeCluster\nmetadata:\n  name: embeddings\nspec:\n", rendered, StringComparison.Ordinal);
    }

    private async Task<string> Project(string name, string program, string properties = "", string items = "")
    {
        var folder = feed.NewFolder(name);
        await File.WriteAllTextAsync(Path.Combine(folder, "Program.cs"), program);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{name}.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Kubewright" Version="{feed.Version}" />
                {items}
              </ItemGroup>
            </Project>
            """);
        return folder;
    }

    private static IEnumerable<string> Names(string folder) => Directory.EnumerateFileSystemEntries(folder).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal);
}
