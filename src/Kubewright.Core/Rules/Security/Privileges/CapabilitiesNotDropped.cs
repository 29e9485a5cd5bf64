namespace Kubewright.Rules.Security;

internal sealed class CapabilitiesNotDropped()
    : ContainerPolicy("KW3008", "capabilities-not-dropped", "Drop the capabilities a container does not need", Severity.Info, isOn: false)
{
    /// <summary>What container runtimes leave to a container that says nothing.</summary>
    private static readonly string[] Default =
    [
        "AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD", "NET_BIND_SERVICE", "NET_RAW", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT",
    ];

    private static readonly RuleOption<IReadOnlyList<string>> Required = RuleOption.Texts("required", ["ALL"], "Capabilities that must be dropped, such as NET_RAW.");

    public override IReadOnlyList<RuleOption> Options => [Required];

    public override RuleDocumentation Documentation => new(
        Why: "Without being told, runtimes leave a dozen capabilities of root in place, raw sockets among them. Hardly any program needs one.",
        Fix: "Drop ALL, and add back by name what the container turns out to need.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {capabilities: {drop: [CHOWN]}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {capabilities: {drop: [ALL]}}
            """)
    {
        KubeLinter = ["drop-net-raw-capability"],
        Polaris = ["insecureCapabilities"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (Capabilities.Dropped(container) is not { } dropped || DropsAll(dropped, ["ALL"]) || DropsAll(dropped, context.Get(Required)) || DropsAll(dropped, Default) || WindowsPods.MayBe(container.Pod))
            return;
        context.Report(
            container.PathTo("securityContext.capabilities.drop"),
            $"Container '{container.Name}' keeps the runtime's default capabilities; drop ALL and add back what it needs.",
            SecurityContexts.Own(container, "capabilities", "drop").Node ?? container.Node,
            fix: TreeFix.Set("Drop all capabilities", container.Node, new ManifestList(["ALL"]), "securityContext", "capabilities", "drop"));
    }

    private static bool DropsAll(IReadOnlyList<string> dropped, IReadOnlyList<string> required) => required.All(name => dropped.Contains(name, StringComparer.OrdinalIgnoreCase));
}
