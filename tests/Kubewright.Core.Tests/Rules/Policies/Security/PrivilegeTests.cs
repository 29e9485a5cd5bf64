namespace Kubewright.Rules.Policies;

public sealed class PrivilegeTests
{
    [Theory]
    [InlineData("KW3001", "allowPrivilegeEscalation: true", "allowPrivilegeEscalation")]
    [InlineData("KW3001", "capabilities: {add: [sys_admin]}", "allowPrivilegeEscalation")]
    [InlineData("KW3002", "runAsUser: 5", "allowPrivilegeEscalation")]
    [InlineData("KW3004", "runAsNonRoot: true, runAsUser: 0", "runAsUser")]
    [InlineData("KW3005", "runAsGroup: 0", "runAsGroup")]
    [InlineData("KW3006", "runAsUser: 9999, runAsGroup: 10000", "runAsUser")]
    [InlineData("KW3006", "runAsUser: 10000", "runAsGroup")]
    [InlineData("KW3007", "readOnlyRootFilesystem: false", "readOnlyRootFilesystem")]
    [InlineData("KW3008", "capabilities: {drop: [NET_RAW]}", "capabilities.drop")]
    [InlineData("KW3008", "runAsUser: 5", "capabilities.drop")]
    [InlineData("KW3009", "capabilities: {add: [CHOWN, cap_net_admin]}", "capabilities.add[1]")]
    [InlineData("KW3010", "capabilities: {add: [Cap_Chown]}", "capabilities.add[0]")]
    [InlineData("KW3010", "capabilities: {drop: [ALL, CAP_KILL]}", "capabilities.drop[1]")]
    [InlineData("KW3012", "appArmorProfile: {type: Unconfined}", "appArmorProfile.type")]
    [InlineData("KW3012", "seLinuxOptions: {type: spc_t}", "seLinuxOptions.type")]
    [InlineData("KW3012", "seLinuxOptions: {user: me}", "seLinuxOptions.user")]
    [InlineData("KW3014", "procMount: unmasked", "procMount")]
    [InlineData("KW3016", "windowsOptions: {hostProcess: true}", "windowsOptions.hostProcess")]
    public void Reports_what_a_security_context_allows(string rule, string securityContext, string field) =>
        Assert.Equal([$"spec.containers[0].securityContext.{field}"], PolicyCheck.Paths(rule, Pods.With($"securityContext: {{{securityContext}}}")));

    [Theory]
    [InlineData("KW3001", "allowPrivilegeEscalation: false")]
    [InlineData("KW3001", "runAsUser: 5")]
    [InlineData("KW3001", "privileged: true, allowPrivilegeEscalation: true")]
    [InlineData("KW3002", "privileged: true")]
    [InlineData("KW3004", "runAsNonRoot: true")]
    [InlineData("KW3004", "runAsNonRoot: false, runAsUser: 0")]
    [InlineData("KW3005", "runAsUser: 0")]
    [InlineData("KW3008", "capabilities: {drop: [all]}")]
    [InlineData("KW3008", "capabilities: {drop: [audit_write, CHOWN, DAC_OVERRIDE, FOWNER, FSETID, KILL, MKNOD, NET_BIND_SERVICE, NET_RAW, SETFCAP, SETGID, SETPCAP, SETUID, SYS_CHROOT]}")]
    [InlineData("KW3009", "capabilities: {add: [IPC_LOCK, SYS_NICE]}")]
    [InlineData("KW3009", "privileged: true, capabilities: {add: [SYS_ADMIN]}")]
    [InlineData("KW3012", "seLinuxOptions: {type: container_t, level: 's0:c1,c2'}")]
    [InlineData("KW3012", "privileged: true, seccompProfile: {type: Unconfined}")]
    [InlineData("KW3013", "appArmorProfile: {type: Localhost, localhostProfile: a}")]
    [InlineData("KW3013", "seLinuxOptions: {level: s0}")]
    [InlineData("KW3014", "procMount: Default")]
    [InlineData("KW3016", "windowsOptions: {hostProcess: false}")]
    public void Is_silent_on_what_is_confined(string rule, string securityContext) =>
        Assert.Empty(PolicyCheck.Paths(rule, Pods.With($"securityContext: {{{securityContext}}}")));

    [Theory]
    [InlineData("KW3004", "runAsNonRoot: true, runAsUser: 0", 2)]
    [InlineData("KW3005", "runAsGroup: 0", 2)]
    [InlineData("KW3006", "runAsUser: 10001, runAsGroup: 10001", 0)]
    [InlineData("KW3011", "runAsUser: 10001", 2)]
    [InlineData("KW3011", "seccompProfile: {type: Unconfined}", 2)]
    [InlineData("KW3011", "seccompProfile: {type: Localhost}", 0)]
    [InlineData("KW3012", "seccompProfile: {type: Unconfined}", 1)]
    [InlineData("KW3013", "seccompProfile: {type: RuntimeDefault}", 0)]
    [InlineData("KW3013", "runAsUser: 5", 2)]
    [InlineData("KW3015", "sysctls: [{name: net/ipv4/tcp_rmem, value: a}, {name: kernel.sem, value: a}]", 1)]
    [InlineData("KW3016", "windowsOptions: {hostProcess: true}", 1)]
    public void What_the_pod_says_holds_for_init_containers_and_containers(string rule, string securityContext, int count) =>
        Assert.Equal(count, PolicyCheck.Paths(rule, Pods.WithSpec($"securityContext: {{{securityContext}}}, initContainers: [{{name: i}}], containers: [{{name: c}}]")).Length);

    [Theory]
    [InlineData("KW3002")]
    [InlineData("KW3006")]
    [InlineData("KW3007")]
    [InlineData("KW3008")]
    [InlineData("KW3011")]
    [InlineData("KW3013")]
    public void Linux_settings_are_not_asked_for_on_Windows(string rule)
    {
        Assert.NotEmpty(PolicyCheck.Paths(rule, Pods.WithSpec("containers: [{name: c}]")));
        Assert.Empty(PolicyCheck.Paths(rule, Pods.WithSpec("os: {name: windows}, containers: [{name: c}]")));
        Assert.Empty(PolicyCheck.Paths(rule, Pods.WithSpec("nodeSelector: {kubernetes.io/os: windows}, containers: [{name: c}]")));
    }

    [Theory]
    [InlineData("KW3006", "runAsUser: 500, runAsGroup: 500", "kubewright.KW3006.min = 500")]
    [InlineData("KW3008", "capabilities: {drop: [NET_RAW]}", "kubewright.KW3008.required = NET_RAW")]
    [InlineData("KW3009", "capabilities: {add: [SYS_ADMIN]}", "kubewright.KW3009.denied = BPF")]
    public void Options_say_what_is_enough(string rule, string securityContext, string setting) =>
        Assert.Empty(PolicyCheck.Paths(rule, Pods.With($"securityContext: {{{securityContext}}}"), setting));

    [Fact]
    public void An_annotation_that_switches_AppArmor_off_is_reported_for_containers_that_are_there()
    {
        const string Pod = "{apiVersion: v1, kind: Pod, metadata: {name: a, annotations: {container.apparmor.security.beta.kubernetes.io/NAME: unconfined}}, spec: {containers: [{name: main}]}}";
        Assert.Equal(["metadata.annotations[container.apparmor.security.beta.kubernetes.io/main]"], PolicyCheck.Paths("KW3012", Pod.Replace("NAME", "main", StringComparison.Ordinal)));
        Assert.Empty(PolicyCheck.Paths("KW3012", Pod.Replace("NAME", "other", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("anyuid", "true", 1)]
    [InlineData("privileged", "true", 0)]
    [InlineData("hostmount-anyuid", "true", 0)]
    [InlineData("openshift-x", "true", 0)]
    [InlineData("anyuid", "false", 0)]
    public void Reports_constraints_that_allow_privileged_containers(string name, string value, int count) => Assert.Equal(
        count, PolicyCheck.Paths("KW3017", $"{{apiVersion: security.openshift.io/v1, kind: SecurityContextConstraints, metadata: {{name: {name}}}, allowPrivilegedContainer: {value}}}").Length);

    [Fact]
    public void Escalation_cannot_be_forbidden_where_the_API_server_refuses_it() =>
        Assert.Null(Assert.Single(PolicyCheck.Set("KW3001", Pods.With("securityContext: {capabilities: {add: [SYS_ADMIN]}}"))).Fix);
}
