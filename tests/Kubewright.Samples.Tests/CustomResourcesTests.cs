using CustomResources;
using CustomResources.Models;
using Kubewright.Rules;

namespace Kubewright.Samples.Tests;

/// <summary>What a definition of a project's own says is known when the program runs, and so are the rules for what it is made of.</summary>
public sealed class CustomResourcesTests
{
    private static ComputeCluster Valid => new ComputeCluster("c", engineVersion: "2.9.0")
        .Namespace("x")
        .HeadGroup(head => head.Template(pod => pod.Container("head", c => c.Image("engine:2.9.0"))));

    [Fact]
    public void A_valid_object_has_no_errors() => Assert.DoesNotContain(Valid.Validate(), finding => finding.Severity == Severity.Error);

    [Theory]
    [InlineData("spec.upgradeStrategy", "Slowly")]
    [InlineData("spec.engineVersion", "2.9")]
    public void A_value_that_the_definition_does_not_allow_is_refused(string path, string value)
    {
        var cluster = path.EndsWith("Strategy", StringComparison.Ordinal) ? Valid.UpgradeStrategy(value) : Valid.EngineVersion(value);
        Assert.Contains(cluster.Validate(), finding => finding.Path == path && finding.Severity == Severity.Error);
        Assert.Contains(path, Assert.Throws<ManifestValidationException>(cluster.ToYaml).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_definition_requires_is_missed() =>
        Assert.Contains(new ComputeCluster("c", "2.9.0").Validate(), finding => finding.Path == "spec.headGroup");

    [Fact]
    public void A_rule_of_the_definition_is_evaluated()
    {
        var cluster = Valid.Autoscaling(a => a.IdleTimeoutSeconds(60)).WorkerGroup("cpu", replicas: 1, group => group.Template(pod => pod.Container("worker", c => c.Image("engine:2.9.0"))));
        Assert.Contains(cluster.Validate(), finding => finding.Message.Contains("every group of workers needs maxReplicas", StringComparison.Ordinal));
    }

    [Fact]
    public void Pod_templates_are_checked_as_everywhere()
    {
        var cluster = Valid.HeadGroup(head => head.Template(pod => pod.Container("head", c => c.Resources(r => r.Requests("nvidia.com/gpu", 1).Limits("nvidia.com/gpu", 2)))));
        Assert.Contains(cluster.Validate(), finding => finding.RuleId == "KW4001" && finding.Path.StartsWith("spec.headGroup.template.spec.containers[0]", StringComparison.Ordinal));
    }

    [Fact]
    public void A_model_is_checked_like_a_builder()
    {
        var model = Valid.Build();
        Assert.Equal("2.9.0", model.Spec!.EngineVersion);
        Assert.DoesNotContain(ManifestValidator.Validate(model), finding => finding.Severity == Severity.Error);
        model.Spec.UpgradeStrategy = "Slowly";
        Assert.Contains(ManifestValidator.Validate(model), finding => finding.Path == "spec.upgradeStrategy");
        Assert.Contains(new ManifestSet { model }.Validate().Single().Findings, finding => finding.Path == "spec.upgradeStrategy");
    }

    [Fact]
    public void The_official_client_writes_a_model_without_its_definition() =>
        Assert.DoesNotContain("efinition", k8s.KubernetesJson.Serialize(new V1ComputeCluster { Metadata = new() { Name = "c" } }), StringComparison.Ordinal);
}
