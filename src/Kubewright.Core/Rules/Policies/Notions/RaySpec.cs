namespace Kubewright.Rules;

/// <summary>The cluster in a manifest of KubeRay.</summary>
/// <param name="Node">Its spec.</param>
/// <param name="Path">Its path.</param>
internal sealed record RaySpec(ManifestMap Node, string Path)
{
    /// <summary>The kinds that have one.</summary>
    public static readonly string[] Kinds = ["RayCluster", "RayJob", "RayService"];

    /// <summary>The cluster of a manifest; <see langword="null"/> where it has none that is known.</summary>
    public static RaySpec? Of(ManifestObject manifest) => manifest.KindName switch
    {
        "RayCluster" when manifest.Root.Map("spec") is { } spec => new RaySpec(spec, "spec"),
        "RayJob" when manifest.Spec.Map("rayClusterSpec") is { } spec => new RaySpec(spec, "spec.rayClusterSpec"),
        "RayService" when manifest.Spec.Map("rayClusterConfig") is { } spec => new RaySpec(spec, "spec.rayClusterConfig"),
        _ => null,
    };

    /// <summary>The groups of pods: the head first.</summary>
    public IEnumerable<(ManifestMap Group, string Path, bool IsHead)> Groups()
    {
        if (Node.Map("headGroupSpec") is { } head)
            yield return (head, $"{Path}.headGroupSpec", true);
        foreach (var (i, group) in Node.Items("workerGroupSpecs"))
            yield return (group, $"{Path}.workerGroupSpecs[{i}]", false);
    }
}
