namespace Kubewright.Rules.Security;

internal sealed class PrivilegedContainer() : ContainerPolicy("KW3000", "privileged-container", "Do not run privileged containers", Severity.Error)
{
    private static readonly RuleOption<IReadOnlyList<string>> ExemptKinds = RuleOption.Texts("exempt_kinds", [], "Kinds to leave out, such as DaemonSet.");

    public override IReadOnlyList<RuleOption> Options => [ExemptKinds];

    public override RuleDocumentation Documentation => new(
        Why: "A privileged container is root on its node: it can read the secrets of all pods there, and change the node itself.",
        Fix: "Remove privileged, and add the one capability, or mount the one device, that the container needs.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {privileged: true}
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
        KubeLinter = ["privileged-container"],
        KubeScore = ["container-security-context-privileged"],
        Polaris = ["runAsPrivileged"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.At("securityContext", "privileged") is not { Boolean: true } privileged || ExemptKindList.MayHave(context.Get(ExemptKinds), context.Manifest))
            return;
        context.Report(
            container.PathTo("securityContext.privileged"),
            $"Container '{container.Name}' is privileged and so has full access to the node; grant the single capability or device it needs.",
            privileged.Node!,
            fix: TreeFix.Remove("Remove the privilege", container.Node.Map("securityContext")!, "privileged"));
    }
}
