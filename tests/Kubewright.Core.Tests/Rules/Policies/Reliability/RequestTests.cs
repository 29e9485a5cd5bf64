namespace Kubewright.Rules.Policies;

public sealed class RequestTests
{
    [Theory]
    [InlineData("image: a")]
    [InlineData("resources: {limits: {memory: 1Gi}}")]
    public void Reports_a_container_that_asks_for_no_cpu(string container) =>
        Assert.Equal(["spec.containers[0].resources.requests.cpu"], PolicyCheck.Paths("KW2040", Pods.With(container)));

    [Theory]
    [InlineData("resources: {limits: {cpu: 1}}")]
    [InlineData("resources: {requests: {cpu: 0}}")]
    public void Is_silent_where_a_request_or_a_limit_is_there(string container) => Assert.Empty(PolicyCheck.Paths("KW2040", Pods.With(container)));

    [Fact]
    public void Is_silent_where_the_whole_pod_asks() =>
        Assert.Empty(PolicyCheck.Paths("KW2040", Pods.WithSpec("resources: {requests: {cpu: 1}}, containers: [{name: a}]")));

    [Fact]
    public void Init_containers_count_where_they_are_included()
    {
        var pod = Pods.WithSpec("initContainers: [{name: a}]");
        Assert.Empty(PolicyCheck.Paths("KW2042", pod));
        Assert.Single(PolicyCheck.Paths("KW2042", pod, "kubewright.KW2042.include_init = true"));
    }

    [Theory]
    [InlineData("default", 0)]
    [InlineData("shop", 1)]
    public void Is_silent_where_a_LimitRange_of_the_namespace_has_a_default(string @namespace, int expected) => Assert.Equal(
        expected,
        PolicyCheck.Paths("KW2042", Pods.With("image: a") + $"\n---\n{{apiVersion: v1, kind: LimitRange, metadata: {{name: a, namespace: {@namespace}}}, spec: {{limits: [{{type: Container, default: {{memory: 1Gi}}}}]}}}}").Length);
}
