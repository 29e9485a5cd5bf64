namespace Kubewright.Rules.Security;

internal sealed class HostPort() : ContainerPolicy("KW3027", "host-port", "Do not occupy ports of the node", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Only one such pod fits onto a node, the rest stay pending; and the port is open to whoever reaches the node.",
        Fix: "Remove hostPort, and let a Service lead to the container.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080, hostPort: 8080}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}]
            """)
    {
        Polaris = ["hostPortSet"],
    };

    protected override bool AppliesTo(ManifestObject manifest) => !HostPaths.MayBeOnEveryNode(manifest);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Pod.Spec.At("hostNetwork").BooleanOr(false) is not false)
            return;
        foreach (var (i, port) in container.Node.Items("ports"))
        {
            if (port.Integer("hostPort") is not > 0)
                continue;
            context.Report(
                container.PathTo($"ports[{i}].hostPort"),
                $"Container '{container.Name}' occupies port {port.Integer("hostPort")} of its node; use a Service.",
                port["hostPort"]!,
                fix: TreeFix.Remove("Remove hostPort", port, "hostPort"));
        }
    }
}
