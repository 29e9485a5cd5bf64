namespace Kubewright.Rules.Policies;

public sealed class TrainingJobTests
{
    private const string Template = "template: {spec: {containers: [{name: pytorch, image: a:1}]}}";

    [Theory]
    [InlineData("KW4060", "Worker: {template: {spec: {containers: [{name: other}, {name: side}]}}}", "spec.pytorchReplicaSpecs[Worker].template.spec.containers")]
    [InlineData("KW4060", "Worker: {template: {spec: {containers: [{name: side}, {name: pytorch}]}}}", "")]
    [InlineData("KW4060", "Worker: {template: {spec: {containers: [null]}}}", "spec.pytorchReplicaSpecs[Worker].template.spec.containers")]
    [InlineData("KW4061", "Master: {replicas: 2, " + Template + "}", "spec.pytorchReplicaSpecs[Master].replicas")]
    [InlineData("KW4061", "Worker: {" + Template + "}", "")]
    [InlineData("KW4062", "Chief: {" + Template + "}", "spec.pytorchReplicaSpecs[Chief]")]
    [InlineData("KW4063", "", "spec.pytorchReplicaSpecs")]
    [InlineData("KW4063", "Worker: null", "spec.pytorchReplicaSpecs[Worker]")]
    [InlineData("KW4064", "Worker: {template: {spec: {initContainers: [{name: a}], containers: [{name: b, image: ''}]}}}", "spec.pytorchReplicaSpecs[Worker].template.spec.initContainers[0].image spec.pytorchReplicaSpecs[Worker].template.spec.containers[0].image")]
    [InlineData("KW4067", "Worker: {template: {spec: {containers: [{name: pytorch, ports: [{containerPort: 9090}, {containerPort: 23456}]}]}}}", "spec.pytorchReplicaSpecs[Worker].template.spec.containers[0].ports[1].name")]
    [InlineData("KW4067", "Worker: {template: {spec: {containers: [{name: pytorch, ports: [{name: dist, containerPort: 23456}, {name: pytorchjob-port, containerPort: 1}]}]}}}", "")]
    public void Looks_at_roles(string rule, string roles, string paths) => Assert.Equal(paths, string.Join(' ', PolicyCheck.Paths(rule, Job("a", roles))));

    [Theory]
    [InlineData("minReplicas: 0", "spec.elasticPolicy.minReplicas")]
    [InlineData("minReplicas: 3, maxReplicas: 4", "spec.pytorchReplicaSpecs[Worker].replicas")]
    [InlineData("maxReplicas: 1, maxRestarts: -1", "spec.elasticPolicy.maxRestarts spec.pytorchReplicaSpecs[Worker].replicas")]
    [InlineData("minReplicas: 1, maxReplicas: 4", "")]
    public void Bounds_of_elastic_jobs_have_an_order(string policy, string paths) =>
        Assert.Equal(paths, string.Join(' ', PolicyCheck.Paths("KW4068", Job("a", "Worker: {replicas: 2, " + Template + "}", $"elasticPolicy: {{{policy}}}, "))));

    [Theory]
    [InlineData("a-b-1", 0)]
    [InlineData("1a", 1)]
    [InlineData("a.b", 1)]
    [InlineData("a-", 1)]
    public void Names_become_names_of_Services(string name, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW4065", Job($"'{name}'", "")).Length);

    [Theory]
    [InlineData(54, 10, 0)]
    [InlineData(55, 10, 1)]
    [InlineData(54, 11, 1)]
    public void Names_leave_room_for_the_last_pod(int length, int replicas, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4066", Job(new string('a', length), $"Worker: {{replicas: {replicas}}}")).Length);

    [Fact]
    public void Names_leave_room_for_the_pods_of_other_controllers()
    {
        var name = new string('a', 48);
        Assert.Contains("has 48 characters, at most 47", Assert.Single(PolicyCheck.Messages("KW4066", $"{{apiVersion: ray.io/v1, kind: RayJob, metadata: {{name: {name}}}}}")), StringComparison.Ordinal);
        Assert.Single(PolicyCheck.Paths("KW4066", $"{{apiVersion: jobset.x-k8s.io/v1alpha2, kind: JobSet, metadata: {{name: {name}}}, spec: {{replicatedJobs: [{{name: workers, template: {{spec: {{completions: 2}}}}}}]}}}}"));
        Assert.Empty(PolicyCheck.Paths("KW4066", $"{{apiVersion: ray.io/v1, kind: RayCluster, metadata: {{name: {name}}}}}"));
    }

    [Theory]
    [InlineData("KW4000", "requests: {nvidia.com/gpu: 1}", "requests[nvidia.com/gpu]")]
    [InlineData("KW4000", "requests: {hugepages-2Mi: 2Mi, memory: 1Gi}", "requests[hugepages-2Mi]")]
    [InlineData("KW4001", "requests: {nvidia.com/gpu: 1}, limits: {nvidia.com/gpu: 2}", "requests[nvidia.com/gpu]")]
    [InlineData("KW4001", "requests: {nvidia.com/gpu: 1000m}, limits: {nvidia.com/gpu: 1}", "")]
    [InlineData("KW4002", "limits: {nvidia.com/gpu: 500m}", "limits[nvidia.com/gpu]")]
    [InlineData("KW4002", "limits: {nvidia.com/gpu: 2e0, cpu: 500m}", "")]
    public void Devices_in_custom_resources_are_whole_and_limited(string rule, string resources, string path)
    {
        foreach (var (kind, prefix) in new[] { ("argoproj.io/v1alpha1, kind: Rollout", "spec.template"), ("ray.io/v1, kind: RayCluster", "spec.headGroupSpec.template") })
        {
            var holder = prefix.Split('.').Skip(1).SkipLast(1).FirstOrDefault();
            var template = $"template: {{spec: {{containers: [{{name: a, resources: {{{resources}}}}}]}}}}";
            var spec = holder is null ? template : $"{holder}: {{{template}}}";
            Assert.Equal(
                path.Length == 0 ? [] : [$"{prefix}.spec.containers[0].resources.{path}"],
                PolicyCheck.Paths(rule, $"{{apiVersion: {kind}, metadata: {{name: a}}, spec: {{{spec}}}}}"));
        }

        Assert.Empty(PolicyCheck.Paths(rule, Pods.With($"resources: {{{resources}}}")));
    }

    [Fact]
    public void A_TrainJob_asks_for_each_of_its_pods() => Assert.Equal(
        ["spec.trainer.resourcesPerNode.requests[nvidia.com/gpu]"],
        PolicyCheck.Paths("KW4000", "{apiVersion: trainer.kubeflow.org/v1alpha1, kind: TrainJob, metadata: {name: a}, spec: {trainer: {resourcesPerNode: {requests: {nvidia.com/gpu: 1}}}}}"));

    private static string Job(string name, string roles, string fields = "") =>
        $"{{apiVersion: kubeflow.org/v1, kind: PyTorchJob, metadata: {{name: {name}}}, spec: {{{fields}pytorchReplicaSpecs: {{{roles}}}}}}}";
}
