using Kubewright.Intents;

namespace Kubewright;

/// <summary>What intents ask of a manifest that another one is made from.</summary>
internal static class ManifestIntents
{
    /// <summary>Throws where a manifest has no name.</summary>
    public static void RequireName(this IManifest manifest)
    {
        if (Name(manifest) is null)
            throw new InvalidOperationException($"This {Kind(manifest)} has no metadata.name to refer to; give it one first.");
    }

    /// <summary>Throws where a workload has no labels to find its pods by.</summary>
    public static void RequirePodLabels(this IPodController workload)
    {
        if (WorkloadTree.PodLabels(workload.Node) is not ManifestMap { Count: > 0 })
            throw new InvalidOperationException($"{workload.Describe()} has no labels to find its pods by: call Selector before it.");
    }

    /// <summary>Kind and name, for messages.</summary>
    public static string Describe(this IManifest manifest) => $"{Kind(manifest)} '{Name(manifest)}'";

    private static string? Kind(IManifest manifest) => (manifest.Node["kind"] as ManifestScalar)?.Text;

    private static string? Name(IManifest manifest) => ((manifest.Node["metadata"] as ManifestMap)?["name"] as ManifestScalar)?.Text;
}
