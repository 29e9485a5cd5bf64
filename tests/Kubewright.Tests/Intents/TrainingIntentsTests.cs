namespace Kubewright.Tests.Intents;

public sealed class TrainingIntentsTests
{
    [Fact]
    public void Master_and_workers_have_the_same_pods_and_one_master() => Assert.Equal(
        """
        apiVersion: kubeflow.org/v1
        kind: PyTorchJob
        metadata:
          name: train
        spec:
          pytorchReplicaSpecs:
            Master:
              replicas: 1
              template:
                spec:
                  containers:
                    - name: pytorch
                      image: train:1
            Worker:
              replicas: 3
              template:
                spec:
                  containers:
                    - name: pytorch
                      image: train:1

        """,
        new PyTorchJob("train").MasterAndWorkers(3, pod => pod.Container("pytorch", c => c.Image("train:1"))).Yaml());

    [Fact]
    public void Every_kind_has_its_own_roles()
    {
        Assert.Equal(["Master", "Worker"], Roles(new XGBoostJob("x").MasterAndWorkers(1, Pod), "xgbReplicaSpecs"));
        Assert.Equal(["Master", "Worker"], Roles(new PaddleJob("x").Master(Pod).Workers(2, Pod), "paddleReplicaSpecs"));
        Assert.Equal(["Worker"], Roles(new JAXJob("x").Workers(2, Pod), "jaxReplicaSpecs"));
        Assert.Equal(["Launcher", "Worker"], Roles(new MPIJob("x").LauncherAndWorkers(2, Pod, Pod), "mpiReplicaSpecs"));
        Assert.Equal(["Chief", "PS", "Worker"], Roles(new TFJob("x").Chief(Pod).ParameterServers(2, Pod).Workers(4, Pod), "tfReplicaSpecs"));
    }

    [Fact]
    public void A_role_called_again_is_edited()
    {
        var job = new PyTorchJob("x").Workers(2, pod => pod.Container("pytorch", c => c.Image("train:1"))).Workers(4, pod => pod.Container("pytorch", c => c.Gpus(8)));

        var worker = job.Model().Spec!.PytorchReplicaSpecs!["Worker"];
        Assert.Equal(4, worker.Replicas);
        Assert.Equal("train:1", worker.Template!.Spec.Containers.Single().Image);
        Assert.Equal("8", worker.Template.Spec.Containers.Single().Resources.Limits["nvidia.com/gpu"].ToString());
    }

    [Fact]
    public void A_role_has_a_replica_at_least() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JAXJob("x").Workers(0, Pod));

    private static void Pod(PodTemplateSpec pod) => pod.Container("main");

    private static IEnumerable<string> Roles(IManifest job, string field) => ((ManifestMap)((ManifestMap)job.Node["spec"]!)[field]!).Select(role => role.Key);
}
