namespace Kubewright;

/// <summary>
/// What makes pods from a template and finds them by their labels: Deployment, StatefulSet, DaemonSet, ReplicaSet, Job and ReplicationController.
/// </summary>
public interface IPodController : IManifest
{
    /// <summary>The template of the pods.</summary>
    PodTemplateSpec Pods { get; }

    /// <summary>The labels that pods are found by: those of the selector where there is one, else those of the template.</summary>
    /// <exception cref="InvalidOperationException">There are none yet.</exception>
    internal IEnumerable<KeyValuePair<string, string>> PodLabels()
    {
        var selector = Spec["selector"] as ManifestMap;
        var labels = selector?["matchLabels"] as ManifestMap ?? (selector is { Count: > 0 } && !selector.HoldsFields ? selector : Pods.LabelsOrNull);
        if (labels is not { Count: > 0 })
            throw new InvalidOperationException($"{this.Describe()} has no labels to find its pods by: call Selector before it.");
        return [.. labels.Select(label => KeyValuePair.Create(label.Key, ((ManifestScalar)label.Value).Text))];
    }

    /// <summary>The node of the spec.</summary>
    internal ManifestMap Spec => Node["spec"] as ManifestMap ?? new ManifestMap();
}
