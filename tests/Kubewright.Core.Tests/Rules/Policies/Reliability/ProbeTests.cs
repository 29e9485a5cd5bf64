namespace Kubewright.Rules.Policies;

public sealed class ProbeTests
{
    private const string Service = "\n---\n{apiVersion: v1, kind: Service, metadata: {name: web}, spec: {selector: {app: web}, ports: [{port: 80, targetPort: 9000}]}}";

    [Theory]
    [InlineData("ports: [{containerPort: 80}]")]
    [InlineData("ports: [{containerPort: 9090, name: metrics}, {containerPort: 80, name: http, protocol: SCTP}]")]
    public void Reports_a_serving_port_without_a_readiness_probe(string container) =>
        Assert.Equal(["spec.containers[0].readinessProbe"], PolicyCheck.Paths("KW2000", Pods.With(container)));

    [Theory]
    [InlineData("ports: [{containerPort: 9090, name: http-metrics}]")]
    [InlineData("ports: [{containerPort: 53, protocol: UDP}]")]
    [InlineData("image: worker")]
    [InlineData("ports: [{containerPort: 80}], readinessProbe: {tcpSocket: {port: 80}}")]
    public void Is_silent_where_nothing_is_served_or_a_probe_is_there(string container) => Assert.Empty(PolicyCheck.Paths("KW2000", Pods.With(container)));

    [Fact]
    public void Is_silent_on_pods_that_end() =>
        Assert.Empty(PolicyCheck.Paths("KW2000", Pods.WithSpec("restartPolicy: Never, containers: [{name: main, ports: [{containerPort: 80}]}]")));

    [Fact]
    public void Reports_a_native_sidecar_and_no_ordinary_init_container() => Assert.Equal(
        ["spec.initContainers[0].readinessProbe"],
        PolicyCheck.Paths("KW2000", Pods.WithSpec("initContainers: [{name: proxy, restartPolicy: Always, ports: [{containerPort: 1}]}, {name: load, ports: [{containerPort: 2}]}]")));

    [Fact]
    public void Reports_the_only_container_that_a_Service_reaches_without_a_declared_port()
    {
        var message = Assert.Single(PolicyCheck.Messages("KW2000", Pods.With("image: a") + Service));
        Assert.Contains("on port 9000", message, StringComparison.Ordinal);
        Assert.Empty(PolicyCheck.Alone("KW2000", Pods.With("image: a")));
        Assert.Empty(PolicyCheck.Paths("KW2000", Pods.WithSpec("containers: [{name: a}, {name: b}]") + Service));
    }

    [Fact]
    public void A_Service_can_be_required()
    {
        const string Setting = "kubewright.KW2000.require_service = true";
        Assert.Empty(PolicyCheck.Paths("KW2000", Pods.With("ports: [{containerPort: 80}]"), Setting));
        Assert.Single(PolicyCheck.Paths("KW2000", Pods.With("ports: [{containerPort: 80}]") + Service, Setting));
    }

    [Fact]
    public void Sees_workloads_of_which_there_is_no_schema() => Assert.Equal(
        ["spec.template.spec.containers[0].readinessProbe"],
        PolicyCheck.Paths("KW2000", "{apiVersion: argoproj.io/v1alpha1, kind: Rollout, metadata: {name: a}, spec: {template: {spec: {containers: [{name: a, ports: [{containerPort: 80}]}]}}}}"));

    [Theory]
    [InlineData("readinessProbe: {httpGet: {port: http}}, livenessProbe: {httpGet: {port: 80, path: /, scheme: HTTP}}, ports: [{name: http, containerPort: 80}]")]
    [InlineData("readinessProbe: {exec: {command: [a, b]}}, livenessProbe: {exec: {command: [a, b]}, periodSeconds: 5, failureThreshold: 6}")]
    [InlineData("readinessProbe: {grpc: {port: 1}}, livenessProbe: {grpc: {port: 1}}")]
    public void Reports_probes_that_do_the_same(string container) =>
        Assert.Equal(["spec.containers[0].livenessProbe"], PolicyCheck.Paths("KW2002", Pods.With(container)));

    [Theory]
    [InlineData("readinessProbe: {httpGet: {port: http}}, livenessProbe: {httpGet: {port: admin}}")]
    [InlineData("readinessProbe: {exec: {command: [a, b]}}, livenessProbe: {exec: {command: [a b]}}")]
    [InlineData("readinessProbe: {grpc: {port: 1}}, livenessProbe: {grpc: {port: 1}, failureThreshold: 4}")]
    [InlineData("readinessProbe: {httpGet: {port: 1, httpHeaders: [{name: A, value: b}]}}, livenessProbe: {httpGet: {port: 1}}")]
    public void Is_silent_on_probes_that_differ(string container) => Assert.Empty(PolicyCheck.Paths("KW2002", Pods.With(container)));

    [Fact]
    public void Reports_port_names_that_the_container_does_not_declare()
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2003", Pods.With("ports: [{name: http, containerPort: 80}, {name: admin, containerPort: 81}], lifecycle: {preStop: {httpGet: {port: htpt}}}")));
        Assert.Equal("spec.containers[0].lifecycle.preStop.httpGet.port", finding.Path);
        Assert.Equal("Use port 'http'", finding.Fix?.Title);
        Assert.Equal("spec.containers[0].ports", Assert.Single(finding.Related).Path);
    }

    [Theory]
    [InlineData("livenessProbe: {tcpSocket: {port: '8080'}}")]
    [InlineData("livenessProbe: {tcpSocket: {port: 8080}}")]
    [InlineData("ports: [{name: http, containerPort: 80}], livenessProbe: {tcpSocket: {port: http}}")]
    public void Is_silent_on_numbers_and_on_declared_names(string container) => Assert.Empty(PolicyCheck.Paths("KW2003", Pods.With(container)));
}
