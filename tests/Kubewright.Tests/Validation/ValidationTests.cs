using k8s.Models;
using Kubewright.Rules;

namespace Kubewright;

public sealed class ValidationTests
{
    private static readonly Deployment Invalid = new Deployment("web").Selector(("app", "web")).Template(pod => pod
        .Container("main", container => container.Image("image:1").Mount(Volume.EmptyDir("models"), "/models"))
        .Volume(Volume.EmptyDir("model-volume")));

    [Fact]
    public void Nothing_that_the_api_server_would_reject_is_built_or_rendered()
    {
        foreach (var attempt in new Action[]
        {
            () => Invalid.Build(), () => Invalid.ToYaml(), () => Invalid.ToJson(), () => new ManifestSet { Invalid }.ToYaml(), () => new ManifestSet { Invalid }.ToJson(),
        })
        {
            var problem = Assert.Throws<ManifestValidationException>(attempt);
            Assert.Contains("Deployment 'web'\n  spec.template.spec.containers[0].volumeMounts[0].name: ", problem.Message, StringComparison.Ordinal);
            Assert.Equal("spec.template.spec.containers[0].volumeMounts[0].name", Assert.Single(Assert.Single(problem.Invalid).Findings).Path);
        }
    }

    [Fact]
    public void Nothing_is_written_to_a_directory()
    {
        using var directory = new TemporaryDirectory();
        Assert.Throws<ManifestValidationException>(() => new ManifestSet { Valid.Deployment("a"), Invalid }.WriteTo(directory.At("out")));
        Assert.False(Directory.Exists(directory.At("out")));
    }

    [Fact]
    public void Every_finding_of_every_manifest_is_listed()
    {
        var problem = Assert.Throws<ManifestValidationException>(() => new ManifestSet { Invalid, new Service("Bad"), Valid.Service("good") }.ToYaml());

        Assert.Equal(["web", "Bad"], problem.Invalid.Select(manifest => ((ManifestScalar)((ManifestMap)manifest.Manifest.Node["metadata"]!)["name"]!).Text));
        Assert.Equal(["metadata.name", "spec.ports"], problem.Invalid[1].Findings.Select(finding => finding.Path).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Asking_throws_nothing()
    {
        Assert.DoesNotContain(Valid.Deployment("web").Validate(), finding => finding.Severity == Severity.Error);
        Assert.Single(Invalid.Validate(), finding => finding.Severity == Severity.Error);
        Assert.Equal([false, true], new ManifestSet { Valid.Deployment("a"), Invalid }.Validate().Select(manifest => manifest.IsRefused));
    }

    [Fact]
    public void What_policies_say_is_advice()
    {
        var web = Valid.Deployment("web");
        Assert.Contains(web.Validate(), finding => finding.RuleId == "KW2040");
        Assert.NotNull(web.Build());
    }

    [Fact]
    public void A_model_of_the_official_client_can_be_validated() =>
        Assert.Contains(ManifestValidator.Validate(new V1Deployment { Metadata = new() { Name = "web" } }), finding => finding.Path == "spec.selector");

    [Fact]
    public void A_training_job_whose_pods_would_be_refused_is_not_built() =>
        Assert.Contains(
            "the pods this makes would be refused: ",
            Assert.Throws<ManifestValidationException>(() => new PyTorchJob("train").Workers(1, pod => pod.Container("pytorch", c => c.Mount(Volume.EmptyDir("data"), "/data"))).Build()).Message,
            StringComparison.Ordinal);

    [Fact]
    public void A_part_of_a_manifest_is_built_as_it_is() => Assert.Equal("Bad Name", new Container("Bad Name").Build().Name);

    [Fact]
    public void The_app_lists_the_findings_and_exits_with_1()
    {
        using var output = new MemoryStream();
        var error = new StringWriter();

        Assert.Equal(1, ManifestApp.Run(["render"], [[Invalid]], output, error));
        Assert.Empty(output.ToArray());
        Assert.Contains("(KW1245)", error.ToString(), StringComparison.Ordinal);
        Assert.Equal(1, ManifestApp.Run(["validate"], [[Invalid]], output, error));
        Assert.EndsWith("1 checked, 1 would be rejected\n", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Equal(0, ManifestApp.Run(["validate"], [[Valid.Deployment("a")]], output, error));
    }
}
