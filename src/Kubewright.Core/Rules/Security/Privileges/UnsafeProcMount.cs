namespace Kubewright.Rules.Security;

internal sealed class UnsafeProcMount() : ContainerPolicy("KW3014", "unsafe-proc-mount", "Keep /proc masked", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "The runtime hides those parts of /proc by which the kernel can be read and set. Unmasked shows them all.",
        Fix: "Leave procMount out. A container that builds images in a user namespace may need it: then set hostUsers: false, too.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostUsers: false
              initContainers:
                - {name: builder, image: 'ghcr.io/acme/builder:1.0.2', securityContext: {procMount: Unmasked}}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostUsers: false
              initContainers:
                - {name: builder, image: 'ghcr.io/acme/builder:1.0.2'}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["unsafe-proc-mount"],
        Polaris = ["procMount"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (SecurityContexts.Own(container, "procMount") is not { Text: { } mount } procMount || !string.Equals(mount, "Unmasked", StringComparison.OrdinalIgnoreCase))
            return;
        context.Report(
            container.PathTo("securityContext.procMount"),
            $"Container '{container.Name}' sees an unmasked /proc.",
            procMount.Node!,
            fix: TreeFix.Remove("Keep /proc masked", container.Node.Map("securityContext")!, "procMount"));
    }
}
