namespace Kubewright.Rules;

/// <summary>A term by which pods are put near other pods, or away from them.</summary>
/// <param name="Affinity">The field: <c>podAntiAffinity</c>.</param>
/// <param name="Path">Its path in the pod spec.</param>
/// <param name="Term">The term.</param>
internal sealed record PodAffinityTerm(string Affinity, string Path, ManifestMap Term)
{
    /// <summary>Away from other pods.</summary>
    public const string Away = "podAntiAffinity";

    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";
    private const string Preferred = "preferredDuringSchedulingIgnoredDuringExecution";

    private static readonly string[] Affinities = ["podAffinity", Away];

    /// <summary>The terms of a pod, required and preferred.</summary>
    public static IEnumerable<PodAffinityTerm> In(PodTemplate pod)
    {
        foreach (var affinity in Affinities)
        {
            if (pod.Spec.At("affinity", affinity).Map is not { } map)
                continue;
            foreach (var (i, term) in map.Items(Required))
                yield return new(affinity, $"affinity.{affinity}.{Required}[{i}]", term);
            foreach (var (i, preference) in map.Items(Preferred))
            {
                if (preference.Map("podAffinityTerm") is { } term)
                    yield return new(affinity, $"affinity.{affinity}.{Preferred}[{i}].podAffinityTerm", term);
            }
        }
    }

    /// <summary>Whether a pod may have more terms of an affinity than are known.</summary>
    public static bool MayHaveMore(PodTemplate pod, string affinity)
    {
        var reading = pod.Spec.At("affinity", affinity);
        if (reading.Map is not { } map)
            return !reading.IsAbsent;
        return map.MayHaveMoreIn(Required) || map.MayHaveMoreIn(Preferred)
            || map.Items(Preferred).Any(preference => preference.Item.Map("podAffinityTerm") is null && !preference.Item.IsCertainlyAbsent("podAffinityTerm"));
    }
}
