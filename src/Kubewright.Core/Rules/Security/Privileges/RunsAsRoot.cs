namespace Kubewright.Rules.Security;

internal sealed class RunsAsRoot() : ContainerPolicy("KW3003", "run-as-non-root", "Run containers as a non-root user", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "A process that is root in its container is root on the node once it gets out, and until then it can change everything in its image.",
        Fix: """
            Set runAsNonRoot: true for the pod, or for the container. Where the image names its user, and does not number it, set runAsUser to a number above 0 as well:
            the kubelet cannot know who a name is.
            """,
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              securityContext: {runAsNonRoot: true}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["run-as-non-root"],
        Polaris = ["runAsRootAllowed"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        var user = SecurityContexts.Effective(container, "runAsUser");
        var nonRoot = SecurityContexts.Effective(container, "runAsNonRoot");
        if (nonRoot.BooleanOr(false) is not false || !(user.IsAbsent || user.Integer <= 0) || WindowsPods.MayBe(container.Pod))
            return;
        context.Report(
            container.PathTo("securityContext.runAsNonRoot"),
            $"Container '{container.Name}' may run as root; set runAsNonRoot: true (and a numeric runAsUser if the image names its user).",
            nonRoot.Node ?? user.Node ?? container.Node,
            fix: Fix(container));
    }

    /// <summary>For the whole pod where the container says nothing of its own: the next one needs it, too.</summary>
    private static ManifestFix? Fix(PodContainer container)
    {
        if (!container.Node.At("securityContext", "runAsUser").IsAbsent)
            return null;
        var owner = container.Node.At("securityContext", "runAsNonRoot").IsAbsent && !container.Pod.IsFragmentOfContainer ? container.Pod.Spec : container.Node;
        return TreeFix.Set("Run as another user than root", owner, true, "securityContext", "runAsNonRoot");
    }
}
