namespace Kubewright.Rules.Policies;

public sealed class PlacementTests
{
    private const string Gpus = "containers: [{name: a, resources: {limits: {nvidia.com/gpu: 8}}}]";

    [Theory]
    [InlineData("nodeSelector: {node.kubernetes.io/instance-type: g5.12xlarge}", "8 GPUs but g5.12xlarge has 4")]
    [InlineData("nodeSelector: {cloud.google.com/gke-accelerator-count: '4'}", "a node with cloud.google.com/gke-accelerator-count=4 has 4")]
    public void Reports_more_GPUs_than_a_node_has(string placement, string message) =>
        Assert.Contains(message, Assert.Single(PolicyCheck.Messages("KW4030", Pods.WithSpec($"{placement}, {Gpus}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("nodeSelector: {node.kubernetes.io/instance-type: p5.48xlarge}")]
    [InlineData("nodeSelector: {node.kubernetes.io/instance-type: of-my-own}")]
    [InlineData("affinity: {nodeAffinity: {requiredDuringSchedulingIgnoredDuringExecution: {nodeSelectorTerms: [{matchExpressions: [{key: node.kubernetes.io/instance-type, operator: In, values: [g5.12xlarge, p5.48xlarge]}]}]}}}")]
    [InlineData("hostNetwork: false")]
    public void Is_silent_where_a_node_has_enough_or_nobody_knows(string placement) => Assert.Empty(PolicyCheck.Paths("KW4030", Pods.WithSpec($"{placement}, {Gpus}")));

    [Fact]
    public void Is_silent_on_the_kind_of_GPU_where_the_cluster_has_one() =>
        Assert.Empty(PolicyCheck.Paths("KW4031", Pods.WithSpec(Gpus), "kubewright.gpu_products = NVIDIA-L4"));

    [Theory]
    [InlineData("kubewright.gpu_taints = nvidia.com/gpu:NoSchedule", "", 1)]
    [InlineData("kubewright.gpu_taints = nvidia.com/gpu:NoSchedule", "tolerations: [{operator: Exists}], ", 0)]
    [InlineData("kubewright.gpu_taints = sku=gpu:NoSchedule", "tolerations: [{key: sku, value: gpu}], ", 0)]
    [InlineData("kubewright.gpu_taints = sku=gpu:NoSchedule", "tolerations: [{key: sku, value: cpu}], ", 1)]
    [InlineData("kubewright.gpu_taints = sku=gpu:NoSchedule", "tolerations: [{key: sku, operator: Exists, effect: NoExecute}], ", 1)]
    [InlineData("kubewright.profile = gke", "", 0)]
    [InlineData("kubewright.profile = aks", "", 1)]
    [InlineData("kubewright.profile = on-prem", "", 0)]
    [InlineData("", "", 0)]
    public void Reports_taints_that_are_not_tolerated(string settings, string tolerations, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW4032", Pods.WithSpec(tolerations + Gpus), settings).Length);

    [Theory]
    [InlineData("cloud.google.com/gke-accelerator: nvidia-tesla-t44", "did you mean 'nvidia-tesla-t4'?")]
    [InlineData("nvidia.com/gpu.product: H100", "such as NVIDIA-A100-SXM4-80GB")]
    [InlineData("nvidia.com/gpu.product: nvidia-a100", "such as NVIDIA-A100-SXM4-80GB")]
    public void Reports_values_that_no_node_has(string selector, string message) =>
        Assert.Contains(message, Assert.Single(PolicyCheck.Messages("KW4033", Pods.WithSpec($"nodeSelector: {{{selector}}}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("nvidia.com/gpu.product: Tesla-T4", "")]
    [InlineData("cloud.google.com/gke-accelerator: nvidia-x", "kubewright.KW4033.values = cloud.google.com/gke-accelerator=nvidia-x|nvidia-y")]
    public void Is_silent_on_values_that_are_or_may_be(string selector, string settings) =>
        Assert.Empty(PolicyCheck.Paths("KW4033", Pods.WithSpec($"nodeSelector: {{{selector}}}"), settings));

    [Theory]
    [InlineData("PyTorchJob", "pytorchReplicaSpecs", "replicas: 2", 1)]
    [InlineData("PyTorchJob", "pytorchReplicaSpecs", "replicas: 1", 0)]
    public void Topology_matters_from_two_pods_on(string kind, string roles, string replicas, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4035", $"{{apiVersion: kubeflow.org/v1, kind: {kind}, metadata: {{name: a}}, spec: {{{roles}: {{Worker: {{{replicas}, template: {{spec: {{{Gpus}}}}}}}}}}}}}").Length);

    [Theory]
    [InlineData("", 1)]
    [InlineData("volumes: [{name: a, emptyDir: {}}], ", 1)]
    [InlineData("volumes: [{name: a, persistentVolumeClaim: {claimName: a}}], ", 0)]
    public void Spot_nodes_want_durable_storage(string volumes, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4036", $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: a}}, spec: {{template: {{spec: {{tolerations: [{{key: cloud.google.com/gke-spot}}], {volumes}{Gpus}}}}}}}}}").Length);

    [Theory]
    [InlineData("karpenter.sh/do-not-disrupt: 'true'", 1)]
    [InlineData("karpenter.sh/do-not-disrupt: 4h, cluster-autoscaler.kubernetes.io/safe-to-evict: 'false'", 0)]
    [InlineData("", 2)]
    public void Both_autoscalers_have_an_annotation_of_their_own(string annotations, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW4037", $"{{apiVersion: batch/v1, kind: Job, metadata: {{name: a}}, spec: {{template: {{metadata: {{annotations: {{{annotations}}}}}, spec: {{{Gpus}}}}}}}}}", "kubewright.autoscaler = both").Length);
}
