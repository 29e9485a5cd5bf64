using Kubewright.Building;
using static Kubewright.Intents.TreeReading;

namespace Kubewright.Intents;

/// <summary>What the intents for workloads do to a workload's tree.</summary>
public static class WorkloadTree
{
    /// <summary><c>spec.selector.matchLabels</c></summary>
    /// <param name="manifest">What selects pods.</param>
    /// <param name="labels">A map; unknown, or an open map, where not all are known.</param>
    public static void Select(ManifestMap manifest, ManifestNode? labels) =>
        SetEntries(TreeEditing.Object(TreeEditing.Object(TreeEditing.Object(manifest, "spec"), "selector"), "matchLabels"), labels);

    /// <summary><c>spec.selector.matchLabels</c>, and the same in the template's <c>metadata.labels</c> where a label is missing there.</summary>
    /// <inheritdoc cref="Select"/>
    public static void SelectAndLabel(ManifestMap manifest, ManifestNode? labels)
    {
        Select(manifest, labels);
        var template = TreeEditing.Object(TreeEditing.Object(manifest, "spec"), "template");
        if (labels is ManifestUnknown or { IsOpen: true } && Perhaps(template, "metadata") is ManifestMap metadata)
            (Perhaps(metadata, "labels") as ManifestMap)?.Open();
        if (labels is not ManifestMap map)
            return;
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map[i];
            var there = Field(template, "metadata", "labels", key);
            if (there is null or ManifestUnknown)
                TreeEditing.Object(TreeEditing.Object(template, "metadata"), "labels").Set(key, there ?? value, map[i].KeyOrigin);
        }
    }

    /// <summary>The type <c>RollingUpdate</c> and its settings.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="strategy"><c>strategy</c> or <c>updateStrategy</c>.</param>
    /// <param name="settings">Fields of <c>rollingUpdate</c>; those without a value are left out.</param>
    public static void RollingUpdate(ManifestMap workload, string strategy, params (string Field, ManifestNode? Value)[] settings)
    {
        var update = TreeEditing.Object(TreeEditing.Object(workload, "spec"), strategy);
        update.SetField("type", "RollingUpdate");
        var rolling = TreeEditing.Object(update, "rollingUpdate");
        foreach (var (field, value) in settings)
            SetGiven(rolling, field, value);
    }

    /// <summary>
    /// The labels that a workload's pods are found by: those of the selector where there is one, else those of the template. <see langword="null"/> where there are none,
    /// unknown where there may be some.
    /// </summary>
    public static ManifestNode? PodLabels(ManifestMap workload)
    {
        var spec = Field(workload, "spec");
        switch (Field(spec, "selector"))
        {
            case ManifestUnknown unknown:
                return unknown;
            case ManifestMap selector when Field(selector, "matchLabels") is { } labels:
                return labels;
            case ManifestMap { Count: > 0, HoldsFields: false } labels:
                return labels;
            default:
                return Field(spec, "template", "metadata", "labels");
        }
    }
}
