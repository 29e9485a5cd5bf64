namespace Kubewright.Rules.Security;

internal sealed class LinuxHardeningMissing()
    : ContainerPolicy("KW3013", "linux-hardening-missing", "Use at least one Linux confinement", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Any of the four keeps a whole class of escapes from working, and this container has none of them.",
        Fix: "The least trouble is the pod's seccompProfile RuntimeDefault. Dropping capabilities, AppArmor or SELinux options count as well.",
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
                  securityContext: {capabilities: {drop: [NET_RAW]}}
            """)
    {
        Polaris = ["linuxHardening"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (Capabilities.Dropped(container) is not { Count: 0 } || !SecurityContexts.LacksProfile(container, "seccompProfile") || !SecurityContexts.LacksProfile(container, "appArmorProfile"))
            return;
        if (!SecurityContexts.Own(container, "seLinuxOptions").IsCertainlyEmpty || !SecurityContexts.OfPod(container.Pod, "seLinuxOptions").IsCertainlyEmpty || WindowsPods.MayBe(container.Pod))
            return;
        context.Report(
            container.PathTo("securityContext"),
            $"Container '{container.Name}' uses no seccomp, AppArmor, SELinux or capability restriction.",
            container.Node["securityContext"] ?? container.Node);
    }
}
