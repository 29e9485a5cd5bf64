namespace Kubewright.Rules.Policies;

public sealed class QuantityTests
{
    [Theory]
    [InlineData("KW2041", "cpu")]
    [InlineData("KW2043", "memory")]
    public void Reports_a_container_without_a_limit(string rule, string resource)
    {
        Assert.Equal([$"spec.containers[0].resources.limits.{resource}"], PolicyCheck.Paths(rule, Pods.With($"resources: {{requests: {{{resource}: 1}}}}")));
        Assert.Empty(PolicyCheck.Paths(rule, Pods.With($"resources: {{limits: {{{resource}: 0}}}}")));
        Assert.Empty(PolicyCheck.Paths(rule, Pods.WithSpec($"resources: {{limits: {{{resource}: 1}}}}, containers: [{{name: a}}]")));
    }

    [Theory]
    [InlineData("default", 0)]
    [InlineData("defaultRequest", 1)]
    public void A_LimitRange_must_have_a_default_limit(string field, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW2043", Pods.With("image: a") + $"\n---\n{{apiVersion: v1, kind: LimitRange, metadata: {{name: a}}, spec: {{limits: [{{type: Container, {field}: {{memory: 1Gi}}}}]}}}}").Length);

    [Fact]
    public void A_limit_of_local_disk_is_enough()
    {
        Assert.Equal(["spec.containers[0].resources.requests.ephemeral-storage"], PolicyCheck.Paths("KW2044", Pods.With("resources: {requests: {ephemeral-storage: 1Gi}}")));
        Assert.Empty(PolicyCheck.Paths("KW2044", Pods.With("resources: {limits: {ephemeral-storage: 1Gi}}")));
    }

    [Theory]
    [InlineData("requests: {cpu: 1}", "any amount")]
    [InlineData("requests: {memory: 1Gi}, limits: {memory: 2Gi}", "2Gi")]
    public void Reports_a_request_that_is_not_the_limit(string resources, string most) =>
        Assert.Contains(most, Assert.Single(PolicyCheck.Messages("KW2045", Pods.With($"resources: {{{resources}}}"))), StringComparison.Ordinal);

    [Theory]
    [InlineData("requests: {cpu: 1, memory: 1Gi}, limits: {cpu: 1000m, memory: 1024Mi}")]
    [InlineData("limits: {cpu: 1}")]
    [InlineData("requests: {ephemeral-storage: 1Gi}")]
    public void Is_silent_on_equal_amounts_and_on_limits_alone(string resources) => Assert.Empty(PolicyCheck.Paths("KW2045", Pods.With($"resources: {{{resources}}}")));

    [Fact]
    public void Amounts_have_a_range_where_one_is_set()
    {
        const string Settings = "kubewright.KW2046.limits_memory_max = 6Gi\nkubewright.KW2046.requests_cpu_min = 100m";
        Assert.Equal(
            ["Container 'main' sets resources.requests.cpu to 50m, outside 100m...", "Container 'main' sets resources.limits.memory to 8Gi, outside ..6Gi."],
            PolicyCheck.Messages("KW2046", Pods.With("resources: {requests: {cpu: 50m}, limits: {memory: 8Gi, cpu: 64}}"), Settings));
        Assert.Empty(PolicyCheck.Messages("KW2046", Pods.With("resources: {requests: {cpu: 50m}}")));
    }

    [Theory]
    [InlineData("memory: 512m", "resources.limits.memory = 512m means 0.512 bytes; did you mean 512Mi?")]
    [InlineData("memory: 512", "resources.limits.memory = 512 means 512 bytes; did you mean 512Mi?")]
    [InlineData("ephemeral-storage: 4k", "resources.limits.ephemeral-storage = 4k means 4000 bytes; did you mean 4Mi?")]
    [InlineData("cpu: 500", "resources.limits.cpu = 500 means 500 cores; did you mean 500m?")]
    [InlineData("cpu: 2Gi", "resources.limits.cpu = 2Gi means 2147483648 cores; did you mean 2?")]
    [InlineData("cpu: 500M", "resources.limits.cpu = 500M means 500000000 cores; did you mean 500m?")]
    public void Says_what_an_odd_amount_means(string limit, string expected) => Assert.Equal([expected], PolicyCheck.Messages("KW2048", Pods.With($"resources: {{limits: {{{limit}}}}}")));

    [Theory]
    [InlineData("memory: 1Mi")]
    [InlineData("memory: 0")]
    [InlineData("memory: 1.5Gi")]
    [InlineData("cpu: 256")]
    [InlineData("cpu: 500m")]
    [InlineData("nvidia.com/gpu: 8")]
    public void Is_silent_on_ordinary_amounts(string limit) => Assert.Empty(PolicyCheck.Paths("KW2048", Pods.With($"resources: {{limits: {{{limit}}}}}")));

    [Fact]
    public void Volumes_and_claims_have_amounts_too()
    {
        Assert.Equal(["spec.volumes[0].emptyDir.sizeLimit"], PolicyCheck.Paths("KW2048", Pods.WithSpec("volumes: [{name: a, emptyDir: {sizeLimit: 500m}}]")));
        Assert.Equal(
            ["spec.resources.requests.storage"],
            PolicyCheck.Paths("KW2048", "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: a}, spec: {resources: {requests: {storage: 100}}}}"));
        Assert.Equal(
            ["spec.volumeClaimTemplates[0].spec.resources.requests.storage"],
            PolicyCheck.Paths("KW2048", "{apiVersion: apps/v1, kind: StatefulSet, metadata: {name: a}, spec: {volumeClaimTemplates: [{spec: {resources: {requests: {storage: 100}}}}]}}"));
    }

    [Theory]
    [InlineData("volumeMounts: [{name: a, mountPath: /a}]", "emptyDir: {}", 1)]
    [InlineData("image: a", "emptyDir: {}", 1)]
    [InlineData("volumeMounts: [{name: a, mountPath: /a}], resources: {limits: {ephemeral-storage: 1Gi}}", "emptyDir: {}", 0)]
    [InlineData("volumeMounts: [{name: a, mountPath: /a}]", "emptyDir: {medium: Memory}", 0)]
    [InlineData("volumeMounts: [{name: a, mountPath: /a}]", "emptyDir: {sizeLimit: 1Gi}", 0)]
    public void Scratch_space_has_a_bound(string container, string volume, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2050", Pods.WithSpec($"volumes: [{{name: a, {volume}}}], containers: [{{name: a, {container}}}]")).Length);
}
