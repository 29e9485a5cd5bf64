namespace Kubewright.Rules.Security;

internal sealed class DangerousCapability() : ContainerPolicy("KW3009", "dangerous-capability-added", "Do not add powerful capabilities", Severity.Warning)
{
    private static readonly RuleOption<IReadOnlyList<string>> Denied = RuleOption.Texts(
        "denied",
        [
            "ALL", "SYS_ADMIN", "NET_ADMIN", "NET_RAW", "SYS_MODULE", "SYS_PTRACE", "SYS_RAWIO", "SYS_BOOT", "SYS_TIME", "DAC_READ_SEARCH", "BPF", "MAC_ADMIN", "MAC_OVERRIDE",
            "AUDIT_CONTROL", "SYSLOG",
        ],
        "Capabilities that are reported.");

    public override IReadOnlyList<RuleOption> Options => [Denied];

    public override RuleDocumentation Documentation => new(
        Why: "Some capabilities are root by another name: they load code into the kernel, rewrite the network of the node, or read whatever there is.",
        Fix: "Leave the capability out. Where it is the purpose of the container, suppress the finding there and say why.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {capabilities: {add: [SYS_ADMIN]}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {capabilities: {add: [NET_BIND_SERVICE]}}
            """)
    {
        KubeLinter = ["drop-net-raw-capability"],
        Polaris = ["dangerousCapabilities"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (SecurityContexts.MayBePrivileged(container))
            return;
        var denied = context.Get(Denied);
        foreach (var (i, capability, node) in Capabilities.In(container, "add"))
        {
            if (!IsDenied(capability, denied))
                continue;
            context.Report(
                container.PathTo($"securityContext.capabilities.add[{i}]"),
                $"Container '{container.Name}' adds capability {capability}, which comes close to root on the node.",
                node,
                fix: Capabilities.Rewrite("Do not add powerful capabilities", container, "add", entry => IsDenied(entry, denied) ? null : entry));
        }
    }

    private static bool IsDenied(string capability, IReadOnlyList<string> denied) => denied.Contains(Capabilities.Bare(capability), StringComparer.OrdinalIgnoreCase);
}
