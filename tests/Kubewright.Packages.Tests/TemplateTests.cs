using Kubewright.Packages.Support;

namespace Kubewright.Packages;

[Collection(PackagesCollection.Name)]
public sealed class TemplateTests(PackedFeed feed)
{
    [Fact]
    public async Task The_app_builds_renders_and_passes_its_tests()
    {
        var folder = feed.NewFolder("app");
        (await feed.New(folder, "kubewright-app", "--name", "Fraud.ModelServer", "--image", "registry.example/fraud:2.0.1", "--output", ".")).Succeeded();

        var tested = (await feed.DotNet(folder, "test")).Succeeded().Output;
        Assert.Contains("Passed:     3", tested, StringComparison.Ordinal);

        var rendered = (await feed.DotNet(folder, "run", "--no-build", "--project", "src/Fraud.ModelServer")).Succeeded().Output;
        Assert.Contains("kind: Deployment\nmetadata:\n  name: fraud-model-server\n  namespace: fraud-model-server\n", rendered, StringComparison.Ordinal);
        Assert.Contains("image: registry.example/fraud:2.0.1\n", rendered, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_snapshot_that_comes_with_the_app_is_what_it_renders()
    {
        var folder = feed.NewFolder("app-in-ci");
        (await feed.New(folder, "kubewright-app", "--name", "Shop", "--output", ".")).Succeeded();
        Assert.DoesNotContain("warning", (await feed.DotNet(folder, "build")).Succeeded().Output.Replace("0 Warning(s)", ""), StringComparison.OrdinalIgnoreCase);
        (await feed.DotNetWith(folder, ("CI", "true"), "test", "--no-build")).Succeeded();

        // A change of the manifests fails with what has changed, and can be accepted.
        var manifests = Path.Combine(folder, "src", "Shop", "Manifests.cs");
        await File.WriteAllTextAsync(manifests, (await File.ReadAllTextAsync(manifests)).Replace(".Replicas(2)", ".Replicas(3)"));
        var changed = (await feed.DotNet(folder, "test", "--no-restore")).Failed();
        Assert.Contains("~ spec.replicas: 2 → 3", changed.Output + changed.Error, StringComparison.Ordinal);
        (await feed.DotNetWith(folder, ("KUBEWRIGHT_ACCEPT", "1"), "test", "--no-build")).Succeeded();
        (await feed.DotNetWith(folder, ("CI", "true"), "test", "--no-build")).Succeeded();
    }

    [Fact]
    public async Task The_job_renders_with_the_numbers_that_were_given()
    {
        var folder = feed.NewFolder("job");
        (await feed.New(folder, "kubewright-job", "--name", "LlamaFinetune", "--gpus", "4", "--workers", "1", "--output", ".")).Succeeded();
        var rendered = (await feed.DotNet(folder, "run")).Succeeded().Output;
        Assert.Contains("kind: PyTorchJob\nmetadata:\n  name: llama-finetune\n", rendered, StringComparison.Ordinal);
        Assert.Contains("nprocPerNode: \"4\"", rendered, StringComparison.Ordinal);
        Assert.Contains("nvidia.com/gpu: 4", rendered.Replace("\"4\"", "4"), StringComparison.Ordinal);
        Assert.Contains("    Worker:\n      replicas: 1\n", rendered, StringComparison.Ordinal);
    }
}
