namespace Kubewright.Rules.Security;

internal sealed class SeccompProfileMissing() : ContainerPolicy("KW3011", "seccomp-profile-missing", "Select a seccomp profile", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Without a profile a process may make every system call there is, the forgotten ones with the bugs included. Most nodes set none by themselves.",
        Fix: "Set seccompProfile: {type: RuntimeDefault} in the pod's securityContext.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              securityContext: {runAsNonRoot: true}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeScore = ["container-seccomp-profile"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!SecurityContexts.LacksProfile(container, "seccompProfile") || WindowsPods.MayBe(container.Pod))
            return;
        var saysNothing = SecurityContexts.Effective(container, "seccompProfile").IsAbsent;
        context.Report(
            container.Pod.PathTo("securityContext.seccompProfile"),
            $"Container '{container.Name}' runs without a seccomp profile; set seccompProfile.type RuntimeDefault on the pod.",
            SecurityContexts.Effective(container, "seccompProfile").Node ?? container.Node,
            fix: !saysNothing ? null
                : TreeFix.Set("Use the runtime's seccomp profile", container.Pod.Spec, ManifestMap.Of(("type", "RuntimeDefault")), "securityContext", "seccompProfile"));
    }
}
