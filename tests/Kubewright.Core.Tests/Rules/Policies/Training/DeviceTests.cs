namespace Kubewright.Rules.Policies;

public sealed class DeviceTests
{
    [Theory]
    [InlineData("nvidia.com/mig1g.5gb", "nvidia.com/mig-1g.5gb")]
    [InlineData("nvidia.com/MIG-1g.5gb", "nvidia.com/mig-1g.5gb")]
    [InlineData("nvidia.com/gpus", "nvidia.com/gpu")]
    [InlineData("amd/gpu", "amd.com/gpu")]
    public void Reports_names_that_no_plugin_offers(string name, string meant) => Assert.Contains(
        $"'{name}'; did you mean '{meant}'?", Assert.Single(PolicyCheck.Messages("KW4005", Pods.With($"resources: {{limits: {{{name}: 1}}}}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("nvidia.com/mig-3g.40gb.me", "")]
    [InlineData("vpc.amazonaws.com/efa", "")]
    [InlineData("rdma/hca", "")]
    [InlineData("nvidia.com/gpus", "kubewright.KW4005.known = nvidia.com/gpus")]
    public void Is_silent_on_names_that_are_right_or_of_the_site(string name, string settings) =>
        Assert.Empty(PolicyCheck.Paths("KW4005", Pods.With($"resources: {{limits: {{{name}: 1}}}}"), settings));

    [Fact]
    public void Names_in_quotas_count_without_their_prefix() => Assert.Equal(
        ["spec.hard[requests.nvidia/gpu]"],
        PolicyCheck.Paths("KW4005", "{apiVersion: v1, kind: ResourceQuota, metadata: {name: a}, spec: {hard: {requests.nvidia/gpu: 1, requests.nvidia.com/gpu: 1}}}"));

    [Theory]
    [InlineData("single", "nvidia.com/mig-1g.10gb", "", 1)]
    [InlineData("mixed", "nvidia.com/mig-1g.10gb", "", 0)]
    [InlineData("mixed", "nvidia.com/gpu", "nodeSelector: {nvidia.com/gpu.product: NVIDIA-A100-SXM4-40GB-MIG-1g.5gb}, ", 1)]
    [InlineData("none", "nvidia.com/mig-1g.10gb", "", 1)]
    [InlineData("none", "nvidia.com/gpu", "", 0)]
    public void Slices_are_called_as_the_cluster_offers_them(string strategy, string resource, string spec, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4006", Pods.WithSpec($"{spec}containers: [{{name: a, resources: {{limits: {{{resource}: 1}}}}}}]"), $"kubewright.mig_strategy = {strategy}").Length);

    [Theory]
    [InlineData("nvidia.com/gpu: 1, nvidia.com/mig-1g.10gb: 1", 0)]
    [InlineData("nvidia.com/gpu: 1, vpc.amazonaws.com/efa: 1", 0)]
    [InlineData("nvidia.com/gpu: 1, amd.com/gpu: 0", 0)]
    [InlineData("google.com/tpu: 1, amd.com/gpu: 1", 1)]
    public void A_pod_has_accelerators_of_one_maker(string limits, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4007", Pods.With($"resources: {{limits: {{{limits}}}}}")).Length);

    [Theory]
    [InlineData("nvidia/cuda:12.4.0-runtime", "", 1)]
    [InlineData("ghcr.io/acme/app:1-cuda12", "", 1)]
    [InlineData("cuda.acme.com/app:1", "", 0)]
    [InlineData("ghcr.io/acme/barracuda:1", "", 0)]
    [InlineData("ghcr.io/acme/sglang:cpu", "", 0)]
    [InlineData("nvidia/cuda:12.4.0", ", securityContext: {privileged: true}", 0)]
    [InlineData("nvidia/cuda:12.4.0", ", resources: {claims: [{name: a}]}", 0)]
    public void Images_for_GPUs_want_one(string image, string fields, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4010", Pods.With($"image: '{image}'{fields}")).Length);

    [Theory]
    [InlineData("NVIDIA_VISIBLE_DEVICES", "all", 1)]
    [InlineData("NVIDIA_VISIBLE_DEVICES", "void", 0)]
    [InlineData("CUDA_VISIBLE_DEVICES", "0,1", 1)]
    [InlineData("CUDA_VISIBLE_DEVICES", "-1", 0)]
    public void The_plugin_chooses_the_devices(string name, string value, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4011", Pods.With($"env: [{{name: {name}, value: '{value}'}}]")).Length);

    [Theory]
    [InlineData("Always", 1)]
    [InlineData("Never", 0)]
    public void Reports_a_GPU_that_is_kept_after_initialisation(string policy, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4014", Pods.WithSpec($"restartPolicy: {policy}, initContainers: [{{name: a, resources: {{limits: {{nvidia.com/gpu: 1}}}}}}], containers: [{{name: b}}]")).Length);

    [Theory]
    [InlineData("", "nvidia.com/gpu: 2", 1)]
    [InlineData("", "nvidia.com/gpu: 1", 0)]
    [InlineData("hostIPC: true, ", "nvidia.com/gpu: 2", 0)]
    public void Several_GPUs_want_shared_memory(string spec, string limits, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW4020", Pods.WithSpec($"{spec}containers: [{{name: a, resources: {{limits: {{{limits}}}}}}}]")).Length);

    [Theory]
    [InlineData("{medium: Memory}", "", 1)]
    [InlineData("{medium: Memory}", "resources: {limits: {memory: 1Gi}}", 0)]
    [InlineData("{medium: Memory, sizeLimit: 2Gi}", "resources: {limits: {memory: 1Gi}}", 1)]
    [InlineData("{medium: Memory, sizeLimit: 1Gi}", "resources: {limits: {memory: 1Gi}}", 0)]
    [InlineData("{}", "", 0)]
    public void Memory_volumes_are_bounded(string directory, string container, int expected) => Assert.Equal(
        expected, PolicyCheck.Paths("KW4021", Pods.WithSpec($"volumes: [{{name: v, emptyDir: {directory}}}], containers: [{{name: a, {container}}}]")).Length);
}
