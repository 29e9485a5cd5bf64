namespace Kubewright.Rules.Security;

internal sealed class NonRootContradiction()
    : ContainerPolicy("KW3004", "run-as-non-root-contradiction", "Do not demand non-root and user 0 together", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "Each of the two is legal, so the API server takes them. The kubelet does not: the container stays in CreateContainerConfigError.",
        Fix: "Choose a user above 0, or give up runAsNonRoot for this container.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsNonRoot: true, runAsUser: 0}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsNonRoot: true, runAsUser: 10001}
            """)
    {
        KubeLinter = ["run-as-non-root"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (SecurityContexts.Effective(container, "runAsNonRoot").Boolean is true && SecurityContexts.Effective(container, "runAsUser") is { Integer: 0 } user)
        {
            context.Report(
                container.PathTo("securityContext.runAsUser"),
                $"Container '{container.Name}' must run as non-root but runs as user 0; the kubelet will refuse to start it.",
                user.Node!);
        }
    }
}
