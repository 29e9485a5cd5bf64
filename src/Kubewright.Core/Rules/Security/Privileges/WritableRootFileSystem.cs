namespace Kubewright.Rules.Security;

internal sealed class WritableRootFileSystem() : ContainerPolicy("KW3007", "no-read-only-root-fs", "Make the root file system read-only", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Whoever gets into the container can change its programs and put tools beside them, and nobody notices until it is replaced.",
        Fix: "Set readOnlyRootFilesystem: true, and mount an emptyDir wherever the program must write, such as /tmp.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {readOnlyRootFilesystem: false}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  securityContext: {readOnlyRootFilesystem: true}
            """)
    {
        KubeLinter = ["no-read-only-root-fs"],
        KubeScore = ["container-security-context-readonlyrootfilesystem"],
        Polaris = ["notReadOnlyRootFilesystem"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        var readOnly = SecurityContexts.Own(container, "readOnlyRootFilesystem");
        if (readOnly.BooleanOr(false) is not false || WindowsPods.MayBe(container.Pod))
            return;
        context.Report(
            container.PathTo("securityContext.readOnlyRootFilesystem"),
            $"Container '{container.Name}' can write to its root file system; set readOnlyRootFilesystem: true and mount an emptyDir where it must write.",
            readOnly.Node ?? container.Node,
            fix: TreeFix.Set("Make the root file system read-only", container.Node, true, "securityContext", "readOnlyRootFilesystem") with { IsProposal = true });
    }
}
