namespace Kubewright.Rules.Policies;

public sealed class AutoscalerTests
{
    private const string Cpu = "metrics: [{type: Resource, resource: {name: cpu, target: {type: Utilization}}}]";

    [Theory]
    [InlineData("", "", 1)]
    [InlineData("minReplicas: 1", "", 1)]
    [InlineData("minReplicas: 0", "", 0)]
    [InlineData("minReplicas: 2", "", 0)]
    [InlineData("minReplicas: 2", "kubewright.KW2120.min = 3", 1)]
    public void An_autoscaler_keeps_two_replicas(string spec, string settings, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2120", Hpa(spec), settings).Length);

    [Fact]
    public void Workers_of_a_training_job_may_be_one() => Assert.Empty(PolicyCheck.Paths("KW2120", Hpa("", "apiVersion: kubeflow.org/v1, kind: PyTorchJob, name: a")));

    [Theory]
    [InlineData("maxReplicas: 1", 1)]
    [InlineData("minReplicas: 4, maxReplicas: 4", 1)]
    [InlineData("minReplicas: 4, maxReplicas: 5", 0)]
    public void An_autoscaler_has_a_range(string spec, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2121", Hpa(spec)).Length);

    [Theory]
    [InlineData("minReplicaCount: 100", 1)]
    [InlineData("maxReplicaCount: 0", 1)]
    [InlineData("", 0)]
    public void A_ScaledObject_has_a_range(string spec, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2121", Keda(spec)).Length);

    [Theory]
    [InlineData(Cpu, "spec.metrics[0].resource")]
    [InlineData("metrics: [{type: ContainerResource, containerResource: {name: cpu, container: side, target: {type: Utilization}}}]", "spec.metrics[0].containerResource")]
    [InlineData("targetCPUUtilizationPercentage: 70", "spec.targetCPUUtilizationPercentage")]
    public void Reports_utilisation_of_what_is_not_requested(string spec, string path) =>
        Assert.Equal([path], PolicyCheck.Paths("KW2122", Deployment("resources: {requests: {cpu: 1}}", "image: b") + "\n---\n" + Hpa(spec)));

    [Fact]
    public void Is_silent_where_the_request_is_there_or_nothing_is_known()
    {
        Assert.Empty(PolicyCheck.Paths("KW2122", Deployment("resources: {requests: {cpu: 1}}", "resources: {limits: {cpu: 1}}") + "\n---\n" + Hpa(Cpu)));
        Assert.Empty(PolicyCheck.Paths("KW2122", Hpa(Cpu)));
        Assert.Empty(PolicyCheck.Paths("KW2122", Deployment("image: a", "image: b") + "\n---\n" + Hpa("metrics: [{type: Resource, resource: {name: cpu, target: {type: AverageValue}}}]")));
        Assert.Empty(PolicyCheck.Paths("KW2122", Deployment("image: a", "image: b") + "\n---\n" + Hpa(Cpu) + "\n---\n{apiVersion: v1, kind: LimitRange, metadata: {name: a}, spec: {limits: [{type: Container, defaultRequest: {cpu: 1}}]}}"));
        Assert.Empty(PolicyCheck.Paths("KW2122", Deployment("image: a", "resources: {requests: {cpu: 1}}") + "\n---\n" + Hpa("metrics: [{type: ContainerResource, containerResource: {name: cpu, container: side, target: {type: Utilization}}}]")));
    }

    [Theory]
    [InlineData("apiVersion: apps/v1, kind: DaemonSet, name: a", 1)]
    [InlineData("apiVersion: kubeflow.org/v1, kind: MPIJob, name: a", 1)]
    [InlineData("apiVersion: kubeflow.org/v1, kind: PyTorchJob, name: a", 0)]
    [InlineData("apiVersion: acme.com/v1, kind: Widget, name: a", 0)]
    public void Some_kinds_have_no_scale(string target, int expected) => Assert.Equal(expected, PolicyCheck.Paths("KW2123", Hpa("", target)).Length);

    [Theory]
    [InlineData("minReplicaCount: 3, maxReplicaCount: 2", "spec.minReplicaCount")]
    [InlineData("minReplicaCount: 101", "spec.minReplicaCount")]
    [InlineData("minReplicaCount: 1, idleReplicaCount: 1", "spec.idleReplicaCount")]
    [InlineData("idleReplicaCount: 0", "spec.idleReplicaCount")]
    [InlineData("maxReplicaCount: -1, minReplicaCount: -2", "spec.minReplicaCount", "spec.maxReplicaCount")]
    public void Reports_bounds_that_KEDA_refuses(string spec, params string[] paths) => Assert.Equal(paths, PolicyCheck.Paths("KW2124", Keda(spec)));

    [Theory]
    [InlineData("")]
    [InlineData("minReplicaCount: 1, idleReplicaCount: 0")]
    [InlineData("minReplicaCount: 3, maxReplicaCount: 3")]
    public void Is_silent_on_bounds_in_order(string spec) => Assert.Empty(PolicyCheck.Paths("KW2124", Keda(spec)));

    private static string Deployment(string first, string second) =>
        $"{{apiVersion: apps/v1, kind: Deployment, metadata: {{name: web}}, spec: {{template: {{spec: {{containers: [{{name: main, {first}}}, {{name: side, {second}}}]}}}}}}}}";

    private static string Hpa(string spec, string target = "apiVersion: apps/v1, kind: Deployment, name: web") =>
        $"{{apiVersion: autoscaling/v2, kind: HorizontalPodAutoscaler, metadata: {{name: web}}, spec: {{scaleTargetRef: {{{target}}}, {spec}}}}}";

    private static string Keda(string spec) => $"{{apiVersion: keda.sh/v1alpha1, kind: ScaledObject, metadata: {{name: web}}, spec: {{scaleTargetRef: {{name: web}}, {spec}}}}}";
}
