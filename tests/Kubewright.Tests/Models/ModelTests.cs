using k8s.Models;

namespace Kubewright.Models;

public sealed class ModelTests
{
    [Fact]
    public void Build_gives_the_model_of_the_official_client()
    {
        V1Deployment model = new Deployment("web").Namespace("ml").Replicas(2).Template(pod => pod.Container("a", c => c.Image("i:1"))).Model();
        Assert.Equal(("apps/v1", "Deployment", "web", "ml", 2, "i:1"), (model.ApiVersion, model.Kind, model.Metadata.Name, model.Metadata.NamespaceProperty, model.Spec.Replicas, model.Spec.Template.Spec.Containers[0].Image));
    }

    [Fact]
    public void Models_convert_to_builders_by_themselves()
    {
        Container container = new V1Container { Name = "a", Image = "i:1" };
        Assert.Equal("i:2", container.Image("i:2").Model().Image);
    }

    [Fact]
    public void A_model_without_a_kind_becomes_a_builder_with_the_kind_of_its_class()
    {
        Deployment deployment = new V1Deployment { Metadata = new() { Name = "d" } };
        Assert.StartsWith("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n", deployment.Yaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_says_its_kind_is_believed()
    {
        Deployment deployment = new V1Deployment { ApiVersion = "apps/v2", Kind = "Deployment", Metadata = new() { Name = "d" } };
        Assert.StartsWith("apiVersion: apps/v2\n", deployment.Yaml(), StringComparison.Ordinal);
    }

    [Fact]
    public void Models_are_taken_wherever_builders_are()
    {
        var template = new V1PodTemplateSpec { Metadata = new() { Labels = new Dictionary<string, string> { ["app"] = "web" } }, Spec = new() { Containers = [new() { Name = "a" }] } };
        var model = new Deployment("web").Template(template).Model();
        Assert.Equal("web", model.Spec.Template.Metadata.Labels["app"]);
        Assert.Equal("a", model.Spec.Template.Spec.Containers[0].Name);

        var pod = new Pod("p").Container(new V1Container { Name = "a", Image = "i:1" }).Container(new V1Container { Name = "a", Image = "i:2" }).Model();
        Assert.Equal("i:2", Assert.Single(pod.Spec.Containers).Image);
        var worker = new PyTorchJob("j").PytorchReplicaSpec("Worker", r => r.Template(template)).Model().Spec!.PytorchReplicaSpecs!["Worker"];
        Assert.Equal("a", worker.Template!.Spec.Containers[0].Name);
    }

    [Fact]
    public void Nodes_made_from_models_claim_no_place_in_a_text()
    {
        Deployment deployment = new V1Deployment { Metadata = new() { Name = "d" } };
        Assert.Null(deployment.Node["metadata"]!.Origin);
    }
}
