using System.Reflection;
using System.Text.Json.Serialization;
using k8s;
using k8s.Models;
using Kubewright.Models;

namespace Kubewright.Generators.Tests;

/// <summary>The models of kinds that the official client does not know.</summary>
public sealed class CustomModelTests
{
    private static readonly IEnumerable<Type> Models = typeof(V1PyTorchJob).Assembly.GetTypes().Where(t => t.Namespace == typeof(V1PyTorchJob).Namespace);

    private static readonly PyTorchJob Job = new PyTorchJob("llama")
        .Namespace("training")
        .Labels(("team", "ml"))
        .NprocPerNode("8")
        .RunPolicy(policy => policy.BackoffLimit(3).CleanPodPolicy("Running").ActiveDeadline(TimeSpan.FromHours(1)))
        .PytorchReplicaSpec("Worker", replica => replica
            .Replicas(3)
            .Template(pod => pod.Container("pytorch", c => c.Image("trainer:1").Resources(r => r.Limits("nvidia.com/gpu", 8)))));

    [Fact]
    public void A_model_is_serialised_to_the_same_tree_as_the_builder()
    {
        var model = Job.Build();
        Assert.Equal(3, model.Spec!.PytorchReplicaSpecs!["Worker"].Replicas);
        var tree = JsonReader.Read(KubernetesJson.Serialize(model));

        // The client writes quantities as strings.
        var expected = Job.Clone();
        expected.PytorchReplicaSpec("Worker", replica => replica.Template(pod => pod.Container("pytorch", c => c.Resources(r => r.Limits("nvidia.com/gpu", "8")))));
        Assert.True(ManifestNode.DeepEquals(expected.Node, tree), KubernetesJson.Serialize(model));
    }

    [Fact]
    public void The_clients_generic_code_takes_a_model()
    {
        IKubernetesObject<V1ObjectMeta> model = Job.Build();
        Assert.Equal(("llama", "training", "kubeflow.org/v1", "PyTorchJob"), (model.Name(), model.Namespace(), model.ApiVersion, model.Kind));
        var entity = typeof(V1PyTorchJob).GetCustomAttribute<KubernetesEntityAttribute>()!;
        Assert.Equal(("kubeflow.org", "v1", "PyTorchJob", "pytorchjobs"), (entity.Group, entity.ApiVersion, entity.Kind, entity.PluralName));
        Assert.IsAssignableFrom<ISpec<V1PyTorchJobSpec?>>(model);
    }

    [Fact]
    public void Properties_may_be_null_but_what_is_in_lists_and_maps_is_not()
    {
        var context = new NullabilityInfoContext();
        foreach (var property in Models.SelectMany(m => m.GetProperties()))
        {
            var nullability = context.Create(property);
            var isOfKind = property.DeclaringType!.IsAssignableTo(typeof(IKubernetesObject)) && property.Name is "ApiVersion" or "Kind" or "Metadata";
            Assert.Equal(isOfKind ? NullabilityState.NotNull : NullabilityState.Nullable, nullability.ReadState);
            Assert.All(nullability.GenericTypeArguments.Where(_ => Nullable.GetUnderlyingType(property.PropertyType) is null), argument => Assert.Equal(NullabilityState.NotNull, argument.ReadState));
        }
    }

    [Fact]
    public void Every_property_names_its_field_and_is_not_called_like_its_class() => Assert.All(Models.SelectMany(m => m.GetProperties()), property =>
    {
        Assert.NotNull(property.GetCustomAttribute<JsonPropertyNameAttribute>());
        Assert.NotEqual(property.DeclaringType!.Name, property.Name);
    });
}
