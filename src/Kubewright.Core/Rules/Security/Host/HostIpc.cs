namespace Kubewright.Rules.Security;

internal sealed class HostIpc()
    : HostNamespace("KW3022", "host-ipc", "Stay out of the node's IPC namespace", Field, "The pod shares the node's IPC namespace; remove hostIPC.")
{
    private const string Field = "hostIPC";

    public override RuleDocumentation Documentation => new(
        Why: "Shared memory and semaphores of every program on the node can be read and written from the pod.",
        Fix: "Remove hostIPC. Where it was there for more shared memory, mount an emptyDir with medium: Memory at /dev/shm.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostIPC: true
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostIPC: false
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["host-ipc"],
        Polaris = ["hostIPCSet"],
    };

    /// <summary>It may be there for the sake of shared memory, which the pod then gets from a volume.</summary>
    protected override ManifestFix? Fix(PodTemplate pod)
    {
        if (pod.MayHaveMoreMainContainers || pod.MainContainers.ToList() is not [var container])
            return null;
        var removal = new RemoveField(pod.Spec, Field);
        if (SharedMemory.MayBeMounted(container))
            return new ManifestFix("Remove hostIPC", removal);
        return SharedMemory.Fix(pod, container) is { } memory ? new ManifestFix("Remove hostIPC and mount shared memory", [removal, .. memory.Edits]) : null;
    }
}
