namespace Kubewright.Rules.Policies;

public sealed class HostTests
{
    private const string Agent = "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: a}, spec: {template: {spec: ";

    [Theory]
    [InlineData("KW3020", "hostNetwork")]
    [InlineData("KW3021", "hostPID")]
    [InlineData("KW3022", "hostIPC")]
    public void Reports_namespaces_shared_with_the_node(string rule, string field)
    {
        Assert.Equal([$"spec.{field}"], PolicyCheck.Paths(rule, Pods.WithSpec($"{field}: true")));
        Assert.Equal([$"spec.template.spec.{field}"], PolicyCheck.Paths(rule, $"{Agent}{{{field}: true}}}}}}}}"));
        Assert.Empty(PolicyCheck.Paths(rule, $"{Agent}{{{field}: true}}}}}}}}", $"kubewright.{rule}.exempt_kinds = DaemonSet"));
        Assert.Empty(PolicyCheck.Paths(rule, Pods.WithSpec($"{field}: false")));
    }

    [Theory]
    [InlineData("/data", true)]
    [InlineData("/dev/shm-x", true)]
    [InlineData("/dev/nvidia/../sda", true)]
    [InlineData("/dev/infiniband/", false)]
    [InlineData("/dev//nvidia/./0", false)]
    [InlineData("/etc/localtime", false)]
    public void Reports_data_on_the_node(string path, bool isReported) =>
        Assert.Equal(isReported ? ["spec.volumes[0].hostPath"] : [], PolicyCheck.Paths("KW3023", Pods.WithSpec(Volume(path))));

    [Fact]
    public void Agents_allowed_paths_and_pinned_pods_may_have_host_paths()
    {
        Assert.Empty(PolicyCheck.Paths("KW3023", $"{Agent}{{{Volume("/data")}}}}}}}}}"));
        Assert.Empty(PolicyCheck.Paths("KW3023", Pods.WithSpec(Volume("/data/a")), "kubewright.KW3023.allow = /data"));
        Assert.Empty(PolicyCheck.Paths("KW3023", Pods.WithSpec("nodeName: n, " + Volume("/data")), "kubewright.KW3023.allow_pinned = true"));
        Assert.Empty(PolicyCheck.Paths("KW3023", Pods.WithSpec("nodeSelector: {kubernetes.io/hostname: n}, " + Volume("/data")), "kubewright.KW3023.allow_pinned = true"));
        Assert.NotEmpty(PolicyCheck.Paths("KW3023", Pods.WithSpec("nodeName: n, " + Volume("/data"))));
    }

    [Theory]
    [InlineData("/", true)]
    [InlineData("/etc/", true)]
    [InlineData("/etc/kubernetes/pki", true)]
    [InlineData("/var/lib/kubelet/pods", true)]
    [InlineData("/var//log/.", true)]
    [InlineData("/var/lib/kubelet/device-plugins", false)]
    [InlineData("/etc/myapp", false)]
    [InlineData("/var/log/app", false)]
    public void Reports_system_directories_that_a_container_mounts(string path, bool isReported) => Assert.Equal(
        isReported ? ["spec.volumes[0].hostPath.path"] : [],
        PolicyCheck.Paths("KW3024", Pods.WithSpec($"{Volume(path)}, containers: [{{name: c, volumeMounts: [{{name: v, mountPath: /x}}]}}]")));

    [Fact]
    public void Is_silent_on_system_directories_that_nobody_mounts_or_an_agent_only_reads()
    {
        Assert.Empty(PolicyCheck.Paths("KW3024", Pods.WithSpec(Volume("/etc"))));
        Assert.Empty(PolicyCheck.Paths("KW3024", $"{Agent}{{{Volume("/etc")}, containers: [{{name: c, volumeMounts: [{{name: v, mountPath: /x, readOnly: true}}]}}]}}}}}}}}"));
        Assert.Single(PolicyCheck.Paths("KW3024", $"{Agent}{{{Volume("/etc")}, containers: [{{name: c, volumeMounts: [{{name: v, mountPath: /x}}]}}]}}}}}}}}"));
        Assert.Single(PolicyCheck.Paths("KW3024", Pods.WithSpec($"{Volume("/etc")}, containers: [{{name: c, volumeMounts: [{{name: v, mountPath: /x, readOnly: true}}]}}]")));
        Assert.Empty(PolicyCheck.Paths("KW3024", Pods.WithSpec($"{Volume("/etc")}, containers: [{{name: c, volumeMounts: [{{name: v, mountPath: /x}}]}}]"), "kubewright.KW3024.paths = /boot.*"));
    }

    [Theory]
    [InlineData("/var/run/docker.sock", true)]
    [InlineData("/run/containerd/containerd.sock", true)]
    [InlineData("/var/run/crio/", true)]
    [InlineData("/run/containerd/io", false)]
    [InlineData("/run/app.sock", false)]
    public void Reports_sockets_of_container_runtimes(string path, bool isReported)
    {
        Assert.Equal(isReported ? ["spec.volumes[0].hostPath.path"] : [], PolicyCheck.Paths("KW3025", Pods.WithSpec(Volume(path))));
        Assert.Equal(isReported ? 1 : 0, PolicyCheck.Paths("KW3025", $"{Agent}{{{Volume(path)}}}}}}}}}").Length);
    }

    [Fact]
    public void Reports_host_paths_mounted_for_writing() => Assert.Equal(
        ["spec.containers[0].volumeMounts[1].readOnly", "spec.containers[0].volumeMounts[2].readOnly"],
        PolicyCheck.Paths("KW3026", Pods.WithSpec(
            $"{Volume("/data")}, containers: [{{name: c, volumeMounts: [{{name: v, readOnly: true}}, {{name: v}}, {{name: v, readOnly: false}}, {{name: other}}]}}]")));

    [Fact]
    public void Reports_ports_of_the_node()
    {
        Assert.Equal(["spec.containers[0].ports[1].hostPort"], PolicyCheck.Paths("KW3027", Pods.With("ports: [{containerPort: 1}, {containerPort: 2, hostPort: 2}]")));
        Assert.Empty(PolicyCheck.Paths("KW3027", Pods.WithSpec("hostNetwork: true, containers: [{name: a, ports: [{containerPort: 2, hostPort: 2}]}]")));
        Assert.Empty(PolicyCheck.Paths("KW3027", $"{Agent}{{containers: [{{name: a, ports: [{{containerPort: 2, hostPort: 2}}]}}]}}}}}}}}"));
    }

    private static string Volume(string path) => $"volumes: [{{name: v, hostPath: {{path: {path}}}}}]";
}
