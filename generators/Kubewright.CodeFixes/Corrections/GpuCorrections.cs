using Kubewright.CodeFixes.Editing;
using Kubewright.Rules;
using static Kubewright.CodeFixes.Corrections.Trees;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>What pods on GPU nodes need.</summary>
internal static class GpuCorrections
{
    private const string Volume = "dshm";

    /// <summary>Memory on <c>/dev/shm</c>: a mount in the container, a volume in the pod.</summary>
    public static readonly Correction SharedMemory = new("shared-memory", place =>
    {
        const string title = "Mount 8Gi of memory on /dev/shm";
        var container = place.Find(SchemaTarget.Container);
        var mount = new Addition("SharedMemory(\"8Gi\")", Map("volumeMounts", List(Map("name", Volume, ("mountPath", "/dev/shm")))));
        if (container is not ModelSite)
            return Edit.Of(title, container?.Add(mount));
        var volume = Map("name", Volume, ("emptyDir", Map("medium", "Memory", ("sizeLimit", "8Gi"))));
        var added = new Addition($"Volume(Volume.Memory({ModelWriter.Literal(Volume)}, \"8Gi\"))", Map("volumes", List(volume)));
        return container.Add(mount) is { } inContainer && place.Find(SchemaTarget.Pod)?.Add(added) is { } inPod ? new Edit(title, [.. inContainer, .. inPod]) : null;
    });

    /// <summary>A toleration of the taint that keeps other work off GPU nodes.</summary>
    public static readonly Correction Tolerate = new("tolerate", place =>
    {
        if (place.Fact(FindingFacts.Key) is not { } key)
            return null;
        var effect = place.Fact(FindingFacts.Effect) ?? "NoSchedule";
        var value = place.Fact(FindingFacts.Value) is { Length: > 0 } given ? given : null;
        var call = value is null && effect == "NoSchedule"
            ? $"TolerateGpuTaint({(key == "nvidia.com/gpu" ? "" : ModelWriter.Literal(key))})"
            : $"Toleration(t => t.Key({ModelWriter.Literal(key)}){(value is null ? ".Operator(\"Exists\")" : $".Value({ModelWriter.Literal(value)})")}.Effect({ModelWriter.Literal(effect)}))";
        var toleration = Map("key", key, value is null ? ("operator", "Exists") : ("value", value), ("effect", effect));
        return Edit.Of($"Tolerate the taint '{key}'", place.Find(SchemaTarget.Pod)?.Add(new Addition(call, Map("tolerations", List(toleration)))));
    });
}
