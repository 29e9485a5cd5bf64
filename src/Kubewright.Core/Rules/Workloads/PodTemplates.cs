namespace Kubewright.Rules.Workloads;

/// <summary>What rules for workloads read of the pod template.</summary>
internal static class PodTemplates
{
    private static readonly string[] LabelsPath = ["template", "metadata", "labels"];
    private static readonly string[] PodSpecPath = ["template", "spec"];

    /// <summary>The labels of the template in a workload's spec.</summary>
    /// <param name="spec">The spec.</param>
    /// <param name="labels">The labels; <see langword="null"/> where the template certainly has none.</param>
    /// <returns>Whether that is known.</returns>
    public static bool TryGetLabels(ManifestMap spec, out ManifestMap? labels) => TryGetField(spec, LabelsPath, out labels);

    /// <summary>The pod spec in the template of a workload's spec; <see langword="null"/> where there certainly is none.</summary>
    /// <returns>Whether that is known.</returns>
    public static bool TryGetPodSpec(ManifestMap spec, out ManifestMap? pod) => TryGetField(spec, PodSpecPath, out pod);

    private static bool TryGetField(ManifestMap spec, string[] path, out ManifestMap? found)
    {
        found = spec;
        foreach (var field in path)
        {
            var next = found.Map(field);
            if (next is null)
            {
                var isKnown = found.IsCertainlyAbsent(field);
                found = null;
                return isKnown;
            }

            found = next;
        }

        return true;
    }
}
