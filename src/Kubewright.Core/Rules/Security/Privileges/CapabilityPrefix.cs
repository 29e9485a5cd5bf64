namespace Kubewright.Rules.Security;

internal sealed class CapabilityPrefix() : ContainerPolicy("KW3010", "capability-name-prefixed", "Write capability names without CAP_", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Runtimes put CAP_ before the name themselves. What then is CAP_CAP_NET_RAW is refused by some and silently ignored by others, so nothing is dropped.",
        Fix: "Write the name as Kubernetes does: NET_RAW.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {capabilities: {drop: [CAP_NET_RAW]}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {capabilities: {drop: [NET_RAW]}}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var list in new[] { "add", "drop" })
        {
            foreach (var (i, capability, node) in Capabilities.In(container, list))
            {
                if (!Capabilities.HasPrefix(capability))
                    continue;
                context.Report(
                    container.PathTo($"securityContext.capabilities.{list}[{i}]"),
                    $"Capability '{capability}' must be written '{Capabilities.Bare(capability)}'; with the prefix the runtime may ignore or refuse it.",
                    node,
                    fix: Capabilities.Rewrite("Write capabilities without CAP_", container, list, Capabilities.Bare));
            }
        }
    }
}
