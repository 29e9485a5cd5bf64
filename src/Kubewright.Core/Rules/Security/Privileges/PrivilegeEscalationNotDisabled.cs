namespace Kubewright.Rules.Security;

internal sealed class PrivilegeEscalationNotDisabled()
    : ContainerPolicy("KW3002", "privilege-escalation-not-disabled", "Disable privilege escalation explicitly", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "What is not forbidden is allowed here: programs with the set-user-ID bit raise the privileges of whoever runs them.",
        Fix: "Set allowPrivilegeEscalation: false in the container's securityContext.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsNonRoot: true}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false}
            """)
    {
        Polaris = ["privilegeEscalationAllowed"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!SecurityContexts.Own(container, "allowPrivilegeEscalation").IsAbsent || SecurityContexts.MayBePrivileged(container) || WindowsPods.MayBe(container.Pod))
            return;
        context.Report(
            container.PathTo("securityContext.allowPrivilegeEscalation"),
            $"Container '{container.Name}' does not disable privilege escalation; set allowPrivilegeEscalation: false.",
            container.Node,
            fix: Capabilities.AddsEscalation(container) || !Capabilities.AreAllKnown(container) ? null
                : TreeFix.Set("Forbid privilege escalation", container.Node, false, "securityContext", "allowPrivilegeEscalation"));
    }
}
