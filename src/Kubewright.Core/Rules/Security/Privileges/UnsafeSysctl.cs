namespace Kubewright.Rules.Security;

internal sealed class UnsafeSysctl() : PodPolicy("KW3015", "unsafe-sysctls", "Set only sysctls that are safe", Severity.Warning)
{
    /// <summary>The safe set of kubelet 1.36.</summary>
    private static readonly RuleOption<IReadOnlyList<string>> Safe = RuleOption.Texts(
        "safe",
        [
            "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.ip_unprivileged_port_start", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
            "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time", "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
            "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
        ],
        "Names that are accepted.");

    public override IReadOnlyList<RuleOption> Options => [Safe];

    public override RuleDocumentation Documentation => new(
        Why: "A sysctl outside the safe set can reach beyond the pod. Kubelets refuse pods with one unless the administrator of the node allows it by name.",
        Fix: "Do without it, or have it allowed on the nodes and list it in the option.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              securityContext: {sysctls: [{name: kernel.msgmax, value: '65536'}]}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              securityContext: {sysctls: [{name: net.ipv4.tcp_syncookies, value: '1'}]}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["unsafe-sysctls"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Map("securityContext") is not { } securityContext)
            return;
        foreach (var (i, sysctl) in securityContext.Items("sysctls"))
        {
            if (sysctl.Text("name") is not { Length: > 0 } name || context.Get(Safe).Contains(name.Replace('/', '.')))
                continue;
            context.Report(
                pod.PathTo($"securityContext.sysctls[{i}].name"),
                $"Sysctl '{name}' is not in the safe set; the kubelet rejects the pod unless the node allows it.",
                sysctl["name"]!);
        }
    }
}
