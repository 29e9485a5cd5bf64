namespace Kubewright.Rules;

/// <summary>Which nodes a pod can run on: its <c>nodeSelector</c>, and what its node affinity requires.</summary>
internal static class NodePlacement
{
    private const string Terms = "affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms";

    private static readonly string[] TermsPath = Terms.Split('.');

    /// <summary>The path of the terms, in a pod spec.</summary>
    public static string PathToTerms => Terms;

    /// <summary>The terms of required node affinity, of which one must hold.</summary>
    public static Reading RequiredTerms(PodTemplate pod) => pod.Spec.At(TermsPath);

    /// <summary>The labels that nodes must have, with the values that are possible: of the selector, and of each expression with the operator In.</summary>
    /// <returns>Keys and values with their paths in the pod spec.</returns>
    public static IEnumerable<(string Key, string Value, string Path, ManifestNode Node)> Values(PodTemplate pod)
    {
        foreach (var (key, node) in pod.Spec.MapOrOpen("nodeSelector"))
        {
            if (node is ManifestScalar { Kind: ManifestNodeKind.String } value)
                yield return (key, value.Text, $"nodeSelector[{key}]", node);
        }

        var terms = RequiredTerms(pod).List;
        for (var i = 0; i < terms?.Count; i++)
        {
            if (terms[i] is not ManifestMap term)
                continue;
            foreach (var (j, expression) in term.Items("matchExpressions"))
            {
                if (expression.Text("operator") != "In" || expression.Text("key") is not { } key)
                    continue;
                foreach (var (k, value) in expression.Texts("values"))
                    yield return (key, value, $"{Terms}[{i}].matchExpressions[{j}].values[{k}]", expression.List("values")![k]);
            }
        }
    }

    /// <summary>The values of a label that a node can have; <see langword="null"/> where it may have any, or that is not known.</summary>
    public static IReadOnlyCollection<string>? Confine(PodTemplate pod, string key)
    {
        var selected = pod.Spec.At("nodeSelector", key);
        if (!selected.IsAbsent)
            return selected.Text is { } value ? [value] : null;
        if (RequiredTerms(pod).List is not { Count: > 0, IsOpen: false } terms)
            return null;
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var term in terms)
        {
            if (term is not ManifestMap map || In(map, key) is not { } possible)
                return null;
            values.UnionWith(possible);
        }

        return values;
    }

    /// <summary>The one value of a label that a node can have; <see langword="null"/> where there are more, or that is not known.</summary>
    public static string? Only(PodTemplate pod, string key) => Confine(pod, key) is { Count: 1 } values ? values.First() : null;

    /// <summary>Whether a pod requires a label of its node, or may.</summary>
    public static bool MayRequire(PodTemplate pod, string key)
    {
        if (!pod.Spec.At("nodeSelector", key).IsAbsent)
            return true;
        var terms = RequiredTerms(pod);
        return !terms.IsAbsent && (terms.List is not { IsOpen: false } list || list.Any(term => term is not ManifestMap map || map.MayHaveMoreIn("matchExpressions") || Keys(map).Contains(key)));
    }

    /// <summary>The keys of labels that nodes need for a term of node affinity.</summary>
    public static IEnumerable<string> Keys(ManifestMap term)
    {
        foreach (var (_, expression) in term.Items("matchExpressions"))
        {
            if (expression.Text("operator") is "In" or "Exists" && expression.Text("key") is { } key)
                yield return key;
        }
    }

    private static IReadOnlyList<string>? In(ManifestMap term, string key)
    {
        foreach (var (_, expression) in term.Items("matchExpressions"))
        {
            if (expression.Text("key") == key && expression.Text("operator") == "In")
                return expression.AllTexts("values");
        }

        return null;
    }
}
