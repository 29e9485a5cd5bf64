namespace Kubewright.Rules.Security;

internal sealed class WindowsHostProcess() : PodPolicy("KW3016", "windows-host-process", "Do not run Windows containers as host processes", Severity.Warning)
{
    private const string Field = "securityContext.windowsOptions.hostProcess";

    public override RuleDocumentation Documentation => new(
        Why: "A host process is not contained at all: it runs on the node with the rights of the account that it names.",
        Fix: "Leave hostProcess to the few agents that manage Windows nodes.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              os: {name: windows}
              hostNetwork: true
              securityContext: {windowsOptions: {hostProcess: true, runAsUserName: 'NT AUTHORITY\SYSTEM'}}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              os: {name: windows}
              securityContext: {windowsOptions: {runAsUserName: ContainerUser}}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        Polaris = ["hostProcess"],
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        Report(SecurityContexts.OfPod(pod, "windowsOptions", "hostProcess"), pod.PathTo(Field), "The pod", context);
        foreach (var container in pod.Containers)
            Report(SecurityContexts.Own(container, "windowsOptions", "hostProcess"), container.PathTo(Field), $"Container '{container.Name}'", context);
    }

    private static void Report(Reading hostProcess, string path, string where, PolicyContext context)
    {
        if (hostProcess.Boolean is true)
            context.Report(path, $"{where} runs as a process of the Windows host.", hostProcess.Node!);
    }
}
