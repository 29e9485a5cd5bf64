namespace Kubewright.Rules.Policies;

public sealed class ProbeTimingTests
{
    [Theory]
    [InlineData("livenessProbe: {httpGet: {port: 8008}}", "livenessProbe.httpGet.port")]
    [InlineData("readinessProbe: {tcpSocket: {port: '8008'}}", "readinessProbe.tcpSocket.port")]
    [InlineData("startupProbe: {grpc: {port: 9000}}", "startupProbe.grpc.port")]
    public void Reports_a_probe_of_a_port_that_is_not_declared(string probe, string path) =>
        Assert.Equal(["spec.containers[0]." + path], PolicyCheck.Paths("KW2004", Pods.With("ports: [{containerPort: 8080}], " + probe)));

    [Theory]
    [InlineData("livenessProbe: {httpGet: {port: 8008}}")]
    [InlineData("ports: [], livenessProbe: {httpGet: {port: 8008}}")]
    [InlineData("ports: [{containerPort: 8080, protocol: UDP}], livenessProbe: {httpGet: {port: 8080}}")]
    [InlineData("ports: [{containerPort: 8080}], livenessProbe: {httpGet: {port: web}}")]
    [InlineData("ports: [{containerPort: 8080}], livenessProbe: {exec: {command: [a]}}")]
    [InlineData("ports: [{containerPort: 8080}], lifecycle: {preStop: {httpGet: {port: 1}}}")]
    public void Is_silent_on_declared_ports_names_and_containers_that_declare_none(string container) => Assert.Empty(PolicyCheck.Paths("KW2004", Pods.With(container)));

    [Fact]
    public void A_port_one_slip_away_is_corrected_and_another_is_declared()
    {
        Assert.IsType<SetField>(Fix("8008").Edits[0]);
        Assert.IsType<AppendItem>(Fix("9100").Edits[0]);

        static ManifestFix Fix(string port) => PolicyCheck.Set("KW2004", Pods.With($"ports: [{{containerPort: 8080}}], livenessProbe: {{httpGet: {{port: {port}}}}}"))[0].Fix!;
    }

    [Fact]
    public void Reports_liveness_that_fails_once() =>
        Assert.Equal(["spec.containers[0].livenessProbe.failureThreshold"], PolicyCheck.Paths("KW2006", Pods.With("livenessProbe: {exec: {command: [a]}, failureThreshold: 1}")));

    [Theory]
    [InlineData("livenessProbe: {exec: {command: [a]}}")]
    [InlineData("readinessProbe: {exec: {command: [a]}, failureThreshold: 1}")]
    public void Is_silent_on_patient_liveness_and_other_probes(string container) => Assert.Empty(PolicyCheck.Paths("KW2006", Pods.With(container)));

    [Theory]
    [InlineData("timeoutSeconds: 11", 1)]
    [InlineData("timeoutSeconds: 11, periodSeconds: 0", 1)]
    [InlineData("timeoutSeconds: 10", 0)]
    [InlineData("periodSeconds: 1", 0)]
    public void A_timeout_must_not_exceed_the_period(string probe, int expected) =>
        Assert.Equal(expected, PolicyCheck.Paths("KW2007", Pods.With($"startupProbe: {{exec: {{command: [a]}}, {probe}}}")).Length);

    [Theory]
    [InlineData("sleep: {seconds: 30}")]
    [InlineData("exec: {command: [/bin/sleep, '45']}")]
    [InlineData("exec: {command: [/bin/sh, -c, 'nginx -s quit; sleep 20 && sleep 10s']}")]
    [InlineData("exec: {command: [bash, -ec, 'sleep 1m']}")]
    public void Reports_a_hook_that_sleeps_as_long_as_the_pod_may(string hook) =>
        Assert.Equal(["spec.containers[0].lifecycle.preStop"], PolicyCheck.Paths("KW2008", Pods.With($"lifecycle: {{preStop: {{{hook}}}}}")));

    [Theory]
    [InlineData("exec: {command: [sleep, '29']}")]
    [InlineData("exec: {command: [sleep, $(DELAY)]}")]
    [InlineData("exec: {command: [stop, sleep, '90']}")]
    [InlineData("exec: {command: [sh, -c, 'wait-for-sleep 90']}")]
    [InlineData("httpGet: {port: 80}")]
    public void Is_silent_on_short_sleeps_and_other_hooks(string hook) => Assert.Empty(PolicyCheck.Paths("KW2008", Pods.With($"lifecycle: {{preStop: {{{hook}}}}}")));

    [Fact]
    public void The_grace_period_counts() => Assert.Empty(
        PolicyCheck.Paths("KW2008", Pods.WithSpec("terminationGracePeriodSeconds: 60, containers: [{name: a, lifecycle: {preStop: {exec: {command: [sleep, '45']}}}}]")));

    [Fact]
    public void A_long_delay_becomes_a_startup_probe()
    {
        var finding = Assert.Single(PolicyCheck.Set("KW2010", Pods.With("livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 95}")));
        Assert.Equal("spec.containers[0].livenessProbe.initialDelaySeconds", finding.Path);
        var startup = Assert.IsType<ManifestMap>(Assert.IsType<SetField>(finding.Fix!.Edits[0]).Value);
        Assert.Equal(10, startup.Integer("failureThreshold"));
        Assert.NotNull(startup.Map("tcpSocket"));
    }

    [Theory]
    [InlineData("livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 59}", "")]
    [InlineData("livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 90}, startupProbe: {tcpSocket: {port: 80}}", "")]
    [InlineData("livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 90}", "kubewright.KW2010.seconds = 91")]
    public void Is_silent_on_short_delays_and_where_there_is_a_startup_probe(string container, string settings) => Assert.Empty(PolicyCheck.Paths("KW2010", Pods.With(container), settings));

    [Fact]
    public void Pods_that_end_may_wait() =>
        Assert.Empty(PolicyCheck.Paths("KW2010", Pods.WithSpec("restartPolicy: OnFailure, containers: [{name: a, livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 90}}]")));
}
