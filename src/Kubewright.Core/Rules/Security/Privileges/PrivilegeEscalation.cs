namespace Kubewright.Rules.Security;

internal sealed class PrivilegeEscalation() : ContainerPolicy("KW3001", "privilege-escalation-container", "Do not let processes gain privileges", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "A program with the set-user-ID bit in the image is enough for a process to become root, whatever user it started as.",
        Fix: "Set allowPrivilegeEscalation: false. A container that adds SYS_ADMIN cannot have that: let it do without the capability first.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {allowPrivilegeEscalation: true}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {allowPrivilegeEscalation: false}
            """)
    {
        KubeLinter = ["privilege-escalation-container"],
        Polaris = ["privilegeEscalationAllowed"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (SecurityContexts.MayBePrivileged(container))
            return;
        var allowed = SecurityContexts.Own(container, "allowPrivilegeEscalation");
        var addsEscalation = Capabilities.AddsEscalation(container);
        if (allowed.Boolean is not true && !(allowed.IsAbsent && addsEscalation))
            return;
        context.Report(
            container.PathTo("securityContext.allowPrivilegeEscalation"),
            $"Container '{container.Name}' allows its processes to gain more privileges than they started with; set allowPrivilegeEscalation: false.",
            allowed.Node ?? container.Node["securityContext"]!,
            fix: addsEscalation || !Capabilities.AreAllKnown(container) ? null : TreeFix.Set("Forbid privilege escalation", container.Node, false, "securityContext", "allowPrivilegeEscalation"));
    }
}
