using System.Net;
using System.Reflection;
using System.Text;
using k8s;
using k8s.Models;

namespace Kubewright.Models;

public sealed class CustomResourceTests
{
    private static readonly PyTorchJob Job = new PyTorchJob("llama-finetune")
        .Namespace("ml-training")
        .NprocPerNode("8")
        .RunPolicy(r => r.BackoffLimit(3).ActiveDeadline(TimeSpan.FromHours(12)).CleanPodPolicy("Running"))
        .PytorchReplicaSpec("Worker", r => r.Replicas(3).RestartPolicy("OnFailure").Template(pod => pod
            .Container("pytorch", c => c.Image("ghcr.io/org/trainer:1").Command("torchrun", "train.py").Resources(l => l.Limits("nvidia.com/gpu", "8")))));

    [Fact]
    public void Build_gives_the_generated_model()
    {
        V1PyTorchJob model = Job.Model();
        Assert.Equal(("kubeflow.org/v1", "PyTorchJob", "llama-finetune"), (model.ApiVersion, model.Kind, model.Metadata.Name));
        var worker = model.Spec!.PytorchReplicaSpecs!["Worker"];
        Assert.Equal((3, "ghcr.io/org/trainer:1"), (worker.Replicas, worker.Template!.Spec.Containers[0].Image));
        Assert.Equal(43200, model.Spec.RunPolicy!.ActiveDeadlineSeconds);
    }

    [Fact]
    public void The_official_serialiser_writes_what_the_tree_says() =>
        Assert.True(ManifestNode.DeepEquals(Job.Node, JsonReader.Read(KubernetesJson.Serialize(Job.Model()))));

    [Fact]
    public void The_model_has_the_interfaces_of_the_official_ones()
    {
        var model = Job.Model();
        Assert.IsAssignableFrom<IKubernetesObject<V1ObjectMeta>>(model);
        Assert.Same(model.Spec, Assert.IsAssignableFrom<ISpec<V1PyTorchJobSpec>>(model).Spec);
        Assert.Null(Assert.IsAssignableFrom<IStatus<V1KubeflowJobStatus>>(model).Status);
        var entity = typeof(V1PyTorchJob).GetCustomAttribute<KubernetesEntityAttribute>()!;
        Assert.Equal(("kubeflow.org", "v1", "PyTorchJob", "pytorchjobs"), (entity.Group, entity.ApiVersion, entity.Kind, entity.PluralName));
        Assert.Equal("kubeflow.org/v1", new V1PyTorchJob().ApiVersion);
    }

    [Fact]
    public async Task The_generic_client_of_the_official_library_sends_it()
    {
        using var server = new EchoingServer();
        using var kubernetes = new Kubernetes(new KubernetesClientConfiguration { Host = "http://cluster.example" }, server);
        using var client = new GenericClient(kubernetes, "kubeflow.org", "v1", "pytorchjobs");

        var answer = await client.CreateNamespacedAsync(Job.Model(), "ml-training");

        Assert.Equal("POST /apis/kubeflow.org/v1/namespaces/ml-training/pytorchjobs", server.Request);
        Assert.True(ManifestNode.DeepEquals(Job.Node, JsonReader.Read(server.Body)));
        Assert.Equal(3, answer.Spec!.PytorchReplicaSpecs!["Worker"].Replicas);
    }

    [Fact]
    public void The_model_can_be_added_to_a_set() =>
        Assert.Equal(Job.Model().Metadata.Name, new ManifestSet { Job.Model() }.Select(manifest => ((PyTorchJob)new(manifest.Node)).Model().Metadata.Name).Single());

    /// <summary>Answers with what it was sent.</summary>
    private sealed class EchoingServer : DelegatingHandler
    {
        public string Request { get; private set; } = "";

        public string Body { get; private set; } = "";

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Request = $"{request.Method} {request.RequestUri!.AbsolutePath}";
            Body = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new(HttpStatusCode.Created) { Content = new StringContent(Body, Encoding.UTF8, "application/json"), RequestMessage = request };
        }
    }
}
