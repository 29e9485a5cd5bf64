using Kubewright.Rendering;

namespace Kubewright.Tests.Intents;

public sealed class PodIntentsTests
{
    [Fact]
    public void Required_nodes_are_expressions_of_one_term() => Renders(
        pod => pod.RequireNodes("topology.kubernetes.io/zone", "a", "b").RequireGpu(GpuProduct.A100_SXM4_80GB, GpuProduct.H100_80GB_HBM3),
        """
        affinity:
          nodeAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              nodeSelectorTerms:
                - matchExpressions:
                    - key: topology.kubernetes.io/zone
                      operator: In
                      values:
                        - a
                        - b
                    - key: nvidia.com/gpu.product
                      operator: In
                      values:
                        - NVIDIA-A100-SXM4-80GB
                        - NVIDIA-H100-80GB-HBM3
        """);

    [Fact]
    public void Preferred_nodes_are_entries_of_their_own() => Renders(
        pod => pod.PreferNodes(50, "karpenter.sh/capacity-type", "spot").PreferNodes(1, "disk", "ssd"),
        """
        affinity:
          nodeAffinity:
            preferredDuringSchedulingIgnoredDuringExecution:
              - preference:
                  matchExpressions:
                    - key: karpenter.sh/capacity-type
                      operator: In
                      values:
                        - spot
                weight: 50
              - preference:
                  matchExpressions:
                    - key: disk
                      operator: In
                      values:
                        - ssd
                weight: 1
        """);

    [Fact]
    public void Nodes_are_chosen_by_a_value_at_least() =>
        Assert.Contains("'disk'", Assert.Throws<ArgumentException>(() => new Pod("a").RequireNodes("disk")).Message);

    [Fact]
    public void The_GPU_taint_is_tolerated_whatever_its_value() => Renders(
        pod => pod.TolerateGpuTaint().TolerateGpuTaint("amd.com/gpu"),
        """
        tolerations:
          - effect: NoSchedule
            key: nvidia.com/gpu
            operator: Exists
          - effect: NoSchedule
            key: amd.com/gpu
            operator: Exists
        """);

    [Fact]
    public void Pods_spread_by_their_own_labels() => Renders(
        pod => pod.Labels("app", "a").SpreadAcross("topology.kubernetes.io/zone").SpreadAcross("kubernetes.io/hostname", maxSkew: 2, required: true),
        """
        topologySpreadConstraints:
          - labelSelector:
              matchLabels:
                app: a
            maxSkew: 1
            topologyKey: topology.kubernetes.io/zone
            whenUnsatisfiable: ScheduleAnyway
          - labelSelector:
              matchLabels:
                app: a
            maxSkew: 2
            topologyKey: kubernetes.io/hostname
            whenUnsatisfiable: DoNotSchedule
        """);

    [Fact]
    public void Pods_keep_off_each_others_nodes_if_they_can() => Renders(
        pod => pod.Labels("app", "a").AvoidSameNode(),
        """
        affinity:
          podAntiAffinity:
            preferredDuringSchedulingIgnoredDuringExecution:
              - podAffinityTerm:
                  labelSelector:
                    matchLabels:
                      app: a
                  topologyKey: kubernetes.io/hostname
                weight: 100
        """);

    [Fact]
    public void Pods_keep_off_each_others_nodes_whatever_happens() => Renders(
        pod => pod.Labels("app", "a").AvoidSameNode(required: true),
        """
        affinity:
          podAntiAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
              - labelSelector:
                  matchLabels:
                    app: a
                topologyKey: kubernetes.io/hostname
        """);

    [Fact]
    public void What_selects_by_labels_wants_them_first()
    {
        Assert.Contains("call Labels before it", Assert.Throws<InvalidOperationException>(() => new Pod("a").AvoidSameNode()).Message);
        Assert.Contains("call Labels before it", Assert.Throws<InvalidOperationException>(() => new Pod("a").SpreadAcross("zone")).Message);
    }

    private static void Renders(Func<PodTemplateSpec, PodTemplateSpec> build, string expected)
    {
        var template = build(new PodTemplateSpec());

        Assert.Equal(expected + "\n", YamlWriter.ToText(template.Node["spec"]!));
    }
}
