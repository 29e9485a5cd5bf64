namespace Kubewright.Rules.Training;

internal sealed class MemoryVolumeUnbounded() : PodPolicy("KW4021", "memory-volume-unbounded", "Limit memory-backed volumes", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Files in a memory-backed volume count as memory of the containers. Where neither has a bound, writing files takes the node's memory.",
        Fix: "Give the volume a sizeLimit within what the containers may use.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              volumes:
                - name: scratch
                  emptyDir: {medium: Memory}
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
              volumes:
                - name: scratch
                  emptyDir: {medium: Memory, sizeLimit: 1Gi}
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  volumeMounts: [{name: scratch, mountPath: /scratch}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Map("emptyDir") is not { } directory || directory.Text("medium") != "Memory")
                continue;
            var size = directory.At("sizeLimit");
            var problem = size.IsAbsent && HasUnlimited(pod) ? "has no limit and neither has a container"
                : size.Quantity is { } limit && Sum(pod) is { } sum && limit.Amount > sum ? "may grow beyond the memory of the containers"
                : null;
            if (problem is not null)
                context.Report(pod.PathTo($"volumes[{i}].emptyDir.sizeLimit"), $"Memory volume '{volume.Text("name")}' {problem}; set a sizeLimit within the memory limit.", size.Node ?? directory, fix: TreeFix.Set("Limit the volume", directory, SizeFor(pod), "sizeLimit"));
        }
    }

    private static bool HasUnlimited(PodTemplate pod) =>
        pod.Spec.At("resources", "limits", "memory").IsAbsent && pod.MainContainers.Any(container => container.Node.At("resources", "limits", "memory").IsAbsent);

    /// <summary>What all main containers may use together; null where one has no limit, or that is not known.</summary>
    private static decimal? Sum(PodTemplate pod)
    {
        if (pod.MayHaveMoreMainContainers)
            return null;
        decimal? sum = 0;
        foreach (var container in pod.MainContainers)
            sum += container.Node.At("resources", "limits", "memory").Quantity?.Amount;
        return sum;
    }

    private static string SizeFor(PodTemplate pod) =>
        SharedMemory.SizeWithin(Sum(pod) ?? pod.MainContainers.Max(container => container.Node.At("resources", "limits", "memory").Quantity?.Amount));
}
