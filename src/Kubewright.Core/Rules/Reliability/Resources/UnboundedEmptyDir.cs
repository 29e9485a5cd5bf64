namespace Kubewright.Rules.Reliability;

internal sealed class UnboundedEmptyDir() : PodPolicy("KW2050", "emptydir-size-limit-missing", "Limit the size of emptyDir volumes", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            An emptyDir is a directory on the node's disk. Without a limit it may fill that disk, and the kubelet then evicts pods that have nothing to
            do with it.
            """,
        Fix: "Set emptyDir.sizeLimit: the pod that writes more is evicted, and no other.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: scratch, emptyDir: {}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: scratch, mountPath: /scratch}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes: [{name: scratch, emptyDir: {sizeLimit: 2Gi}}]
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: scratch, mountPath: /scratch}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Map("emptyDir") is not { } scratch || !scratch.IsCertainlyAbsent("sizeLimit") || !scratch.IsCertainlyEmpty("medium") || volume.Text("name") is not { } name)
                continue;
            if (MayBeBounded(name, pod))
                continue;
            context.Report(pod.PathTo($"volumes[{i}].emptyDir.sizeLimit"), $"Volume '{name}' can grow until the node's disk is full; set emptyDir.sizeLimit.", scratch);
        }
    }

    /// <summary>Whether all that mount a volume may have a limit of their own; what nobody mounts has no bound either.</summary>
    private static bool MayBeBounded(string volume, PodTemplate pod)
    {
        var isMounted = pod.MayHaveMoreMainContainers;
        foreach (var container in pod.MainContainers)
        {
            var mounts = VolumeUse.Mounts(container.Node, volume);
            if (mounts is true && container.Node.At("resources", "limits", "ephemeral-storage").IsAbsent)
                return false;
            isMounted |= mounts is not false;
        }

        return isMounted;
    }
}
