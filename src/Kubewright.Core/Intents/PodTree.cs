using Kubewright.Building;
using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>What the intents for pods and pod templates do to their trees.</summary>
public static class PodTree
{
    /// <summary>Puts a volume into <c>spec.volumes</c>, in the place of one with the same name.</summary>
    public static void AddVolume(ManifestMap pod, ManifestMap volume) =>
        TreeEditing.PutItem(TreeEditing.Object(pod, "spec"), "volumes", [new("name", null)], volume);

    /// <summary>A toleration of a taint that only has a key and the effect <c>NoSchedule</c>.</summary>
    public static void TolerateGpuTaint(ManifestMap pod, ManifestNode resource)
    {
        var toleration = TreeEditing.Append(TreeEditing.Object(pod, "spec"), "tolerations");
        toleration.SetField("key", resource);
        toleration.SetField("operator", "Exists");
        toleration.SetField("effect", "NoSchedule");
    }

    /// <summary><c>spec.topologySpreadConstraints[topologyKey,whenUnsatisfiable]</c>, for pods with the pod's own labels.</summary>
    public static void SpreadAcross(ManifestMap pod, ManifestNode topologyKey, ManifestNode maxSkew, ManifestNode required)
    {
        var whenUnsatisfiable = Text(required, isRequired => isRequired == "true" ? "DoNotSchedule" : "ScheduleAnyway");
        ItemKey[] keys = [new("topologyKey", topologyKey), new("whenUnsatisfiable", whenUnsatisfiable)];
        var constraint = TreeEditing.Item(TreeEditing.Object(pod, "spec"), "topologySpreadConstraints", keys, out _);
        constraint.SetField("maxSkew", maxSkew);
        Select(constraint, Labels(pod));
    }

    /// <summary>The pod's labels: <see langword="null"/> where it has none, unknown where it may have some.</summary>
    public static ManifestNode? Labels(ManifestMap pod) => Field(pod, "metadata", "labels") is var labels && labels is ManifestMap { Count: 0, IsOpen: false } ? null : labels;

    /// <summary><c>labelSelector.matchLabels</c></summary>
    internal static void Select(ManifestMap term, ManifestNode? labels) =>
        SetEntries(TreeEditing.Object(TreeEditing.Object(term, "labelSelector"), "matchLabels"), OrUnknown(labels));
}
