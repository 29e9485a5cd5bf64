namespace Kubewright.Rules.Security;

internal sealed class WritableHostMount() : ContainerPolicy("KW3026", "writable-host-mount", "Mount host paths read-only", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "What the container writes there, the node has, and the next pod finds.",
        Fix: "Set readOnly: true for the mount, unless writing is the purpose.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              initContainers: [{name: look, image: 'ghcr.io/acme/look:1.0.2', volumeMounts: [{name: logs, mountPath: /logs}]}]
              volumes: [{name: logs, hostPath: {path: /var/log/pods}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              initContainers: [{name: look, image: 'ghcr.io/acme/look:1.0.2', volumeMounts: [{name: logs, mountPath: /logs, readOnly: true}]}]
              volumes: [{name: logs, hostPath: {path: /var/log/pods}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["writable-host-mount"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        foreach (var volume in HostPaths.In(container.Pod))
        {
            foreach (var (i, mount) in volume.MountsOf(container))
            {
                if (mount.At("readOnly").BooleanOr(false) is not false)
                    continue;
                context.Report(
                    container.PathTo($"volumeMounts[{i}].readOnly"),
                    $"Container '{container.Name}' can write to {volume.Path} of the node.",
                    mount["readOnly"] ?? mount,
                    fix: TreeFix.Set("Mount it read-only", mount, true, "readOnly"));
            }
        }
    }
}
