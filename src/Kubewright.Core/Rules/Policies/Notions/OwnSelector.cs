namespace Kubewright.Rules;

/// <summary>The selector by which a workload finds its own pods, for fixes of what should select the same.</summary>
internal static class OwnSelector
{
    /// <summary>A label selector with the labels of the workload's own; <see langword="null"/> where it has none that is known.</summary>
    public static ManifestMap? Of(PodTemplate pod) => pod.Owner.Spec.At("selector", "matchLabels").Map is { Count: > 0, IsOpen: false } labels
        ? ManifestMap.Of(("matchLabels", labels.DeepClone())) : null;
}
