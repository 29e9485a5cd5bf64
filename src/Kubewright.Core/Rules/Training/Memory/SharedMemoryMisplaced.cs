namespace Kubewright.Rules.Training;

internal sealed class SharedMemoryMisplaced() : PodPolicy("KW4022", "shm-volume-misplaced", "Mount the shared-memory volume at /dev/shm", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Programs open /dev/shm and nothing else. A volume meant to enlarge it does nothing at any other path.",
        Fix: "Mount it at /dev/shm.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes:
                - name: dshm
                  emptyDir: {medium: Memory, sizeLimit: 1Gi}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: dshm, mountPath: /shm}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes:
                - name: dshm
                  emptyDir: {medium: Memory, sizeLimit: 1Gi}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: dshm, mountPath: /dev/shm}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.MayHaveMoreIn("containers") || pod.Spec.MayHaveMoreIn("initContainers") || pod.Containers.Any(SharedMemory.MayBeMountedAt))
            return;
        foreach (var (_, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Text("name") is { } name && name.Contains("shm") && volume.At("emptyDir", "medium").Text == "Memory")
                ReportMount(pod, name, context);
        }
    }

    private static void ReportMount(PodTemplate pod, string volume, PolicyContext context)
    {
        foreach (var container in pod.Containers)
        {
            foreach (var (i, mount) in container.Node.Items("volumeMounts"))
            {
                if (mount.Text("name") != volume || mount.Text("mountPath") is not { } path)
                    continue;
                context.Report(
                    container.PathTo($"volumeMounts[{i}].mountPath"), $"Volume '{volume}' is mounted at {path}, so /dev/shm keeps its 64 MiB.", mount["mountPath"]!,
                    fix: TreeFix.Set("Mount it at /dev/shm", mount, SharedMemory.Path, "mountPath"));
                return;
            }
        }
    }
}
