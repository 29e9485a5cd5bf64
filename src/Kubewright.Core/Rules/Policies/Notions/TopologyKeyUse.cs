namespace Kubewright.Rules;

/// <summary>A place where a pod names the label of nodes by which it is spread, or put near others.</summary>
/// <param name="Key">The label's key.</param>
/// <param name="Path">The path in the pod spec.</param>
/// <param name="Owner">The constraint or term, with the field <c>topologyKey</c>.</param>
internal sealed record TopologyKeyUse(string Key, string Path, ManifestMap Owner)
{
    /// <summary>The field.</summary>
    public const string Field = "topologyKey";

    /// <summary>The keys that a pod names.</summary>
    public static IEnumerable<TopologyKeyUse> In(PodTemplate pod)
    {
        foreach (var (i, constraint) in pod.Spec.Items("topologySpreadConstraints"))
        {
            if (constraint.Text(Field) is { Length: > 0 } key)
                yield return new(key, $"topologySpreadConstraints[{i}].{Field}", constraint);
        }

        foreach (var term in PodAffinityTerm.In(pod))
        {
            if (term.Term.Text(Field) is { Length: > 0 } key)
                yield return new(key, $"{term.Path}.{Field}", term.Term);
        }
    }
}
