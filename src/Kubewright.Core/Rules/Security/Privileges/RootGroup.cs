namespace Kubewright.Rules.Security;

internal sealed class RootGroup() : ContainerPolicy("KW3005", "run-as-root-group", "Do not use the root group", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Much in an image, and on volumes that others filled, may be written by the root group.",
        Fix: "Set runAsGroup to a group of the application's own.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsUser: 10001, runAsGroup: 0}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsUser: 10001, runAsGroup: 10001}
            """)
    {
        KubeLinter = ["run-as-non-root"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (SecurityContexts.Effective(container, "runAsGroup") is { Integer: 0 } group)
            context.Report(container.PathTo("securityContext.runAsGroup"), $"Container '{container.Name}' runs with group 0.", group.Node!);
    }
}
