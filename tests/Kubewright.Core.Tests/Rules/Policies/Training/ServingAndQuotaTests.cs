namespace Kubewright.Rules.Policies;

public sealed class ServingAndQuotaTests
{
    [Theory]
    [InlineData("--tensor-parallel-size=4", "KW4209", 1)]
    [InlineData("-tp, '2', -pp, '2'", "KW4209", 1)]
    [InlineData("-tp, '2'", "KW4209", 0)]
    [InlineData("--num-shard, '1'", "KW4216", 1)]
    [InlineData("--port, '8000'", "KW4216", 0)]
    public void A_model_is_split_over_the_GPUs_that_there_are(string args, string rule, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths(rule, Pods.With($"args: [{args}], resources: {{limits: {{nvidia.com/gpu: 2}}}}")).Length);

    [Theory]
    [InlineData("", 1)]
    [InlineData("replicas: 4, ", 0)]
    [InlineData("replicas: 0, ", 0)]
    [InlineData("strategy: {type: Recreate}, ", 0)]
    [InlineData("strategy: {rollingUpdate: {maxUnavailable: 0}}, replicas: 8, ", 1)]
    public void A_rollout_frees_a_GPU_first(string fields, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4203", $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: a}}, spec: {{{fields}template: {{spec: {{containers: [{{name: a, resources: {{limits: {{nvidia.com/gpu: 1}}}}}}]}}}}}}}}").Length);

    [Theory]
    [InlineData("nvidia.com/gpu", 1)]
    [InlineData("limits.nvidia.com/gpu", 1)]
    [InlineData("requests.nvidia.com/gpu", 0)]
    [InlineData("limits.cpu", 0)]
    [InlineData("count/jobs.batch", 0)]
    [InlineData("gpu.deviceclass.resource.k8s.io/devices", 0)]
    [InlineData("fast.storageclass.storage.k8s.io/requests.storage", 0)]
    public void Quotas_count_requests_of_devices(string key, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4260", $"{{apiVersion: v1, kind: ResourceQuota, metadata: {{name: a}}, spec: {{hard: {{{key}: 1}}}}}}").Length);

    [Theory]
    [InlineData("spec: {replicas: 3, ", 1)]
    [InlineData("spec: {replicas: 2, ", 0)]
    [InlineData("spec: {suspend: true, replicas: 3, ", 0)]
    public void What_is_applied_together_fits_the_quota(string spec, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths(
            "KW4262",
            "{apiVersion: v1, kind: ResourceQuota, metadata: {name: a}, spec: {hard: {requests.nvidia.com/gpu: 4}}}\n---\n"
            + $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: a}}, {spec}template: {{spec: {{containers: [{{name: a, resources: {{limits: {{nvidia.com/gpu: 2}}}}}}]}}}}}}}}").Length);

    [Theory]
    [InlineData("^lo", 0)]
    [InlineData("eth0,net1", 0)]
    [InlineData("eno1", 1)]
    public void Names_of_interfaces_are_those_of_pods(string value, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4240", Pods.With($"env: [{{name: NCCL_SOCKET_IFNAME, value: '{value}'}}]")).Length);

    [Theory]
    [InlineData("", 1)]
    [InlineData("securityContext: {capabilities: {add: [cap_ipc_lock]}}, ", 0)]
    [InlineData("securityContext: {privileged: true}, ", 0)]
    public void Cards_that_read_memory_need_it_locked(string fields, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4243", Pods.With($"{fields}resources: {{limits: {{rdma/hca: 1}}}}")).Length);

    [Theory]
    [InlineData("tpu-v6e-slice", "4x4", 0)]
    [InlineData("tpu-v6e-slice", "2x2x2", 1)]
    [InlineData("tpu-v5p-slice", "4x8x12", 0)]
    [InlineData("tpu-v5p-slice", "4x4x6", 1)]
    [InlineData("of-tomorrow", "1x7", 0)]
    public void Slices_have_few_shapes(string accelerator, string topology, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4281", Pods.WithSpec($"nodeSelector: {{cloud.google.com/gke-tpu-accelerator: {accelerator}, cloud.google.com/gke-tpu-topology: '{topology}'}}, containers: [{{name: a}}]")).Length);

    [Theory]
    [InlineData("podset-required-topology: a, kueue.x-k8s.io/podset-preferred-topology: b", 1)]
    [InlineData("podset-slice-size: '0'", 2)]
    [InlineData("podset-unconstrained-topology: 'yes'", 1)]
    [InlineData("podset-required-topology: a", 0)]
    public void One_topology_is_asked_for(string annotations, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW4167", $"{{apiVersion: v1, kind: Pod, metadata: {{name: a, annotations: {{kueue.x-k8s.io/{annotations}}}}}, spec: {{containers: [{{name: a}}]}}}}").Length);
}
