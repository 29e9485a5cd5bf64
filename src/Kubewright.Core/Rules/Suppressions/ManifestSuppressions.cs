using Kubewright.Intents;

namespace Kubewright.Rules.Suppressions;

/// <summary>
/// Takes out of the findings of a manifest what it says itself shall not be reported: by the annotation <c>kubewright.dev/ignore</c> (<c>KW2001: reason</c>), by
/// <see cref="ManifestMap.Suppress"/> on one of its objects, and by the annotations of kube-linter and kube-score for the rules that look at the same.
/// </summary>
internal static class ManifestSuppressions
{
    private const string Annotation = SuppressionTree.Annotation;

    /// <summary>Takes out what is suppressed, and adds what is wrong with suppressions.</summary>
    public static void Apply(ManifestObject manifest, List<Finding> findings, RuleSet rules)
    {
        var suppressions = new List<Suppression>();
        if (manifest.Annotations[Annotation] is ManifestScalar value)
            suppressions.AddRange(SuppressionText.OfAnnotation(value));
        var inObjects = Any(manifest.Root) ? InObjects(manifest.Root, "").ToList() : [];
        if (findings.Count > 0)
        {
            var ofPeers = OfPeers(manifest);
            findings.RemoveAll(finding => Suppression.Cover(suppressions, finding) | Suppression.Cover(inObjects, finding) || ofPeers.Contains(finding.RuleId));
        }

        if (suppressions.Count + inObjects.Count == 0)
            return;

        // A rule that says nothing of an incomplete tree may say it of the complete one.
        var isComplete = IsComplete(manifest.Root);
        findings.AddRange(suppressions.SelectMany(suppression => suppression.Problems($"metadata.annotations[{Annotation}]", rules, isComplete)));
        findings.AddRange(inObjects.SelectMany(suppression => suppression.Problems(suppression.Path, rules, isComplete)));
    }

    private static bool Any(ManifestNode node)
    {
        if (node is ManifestMap map)
        {
            if (map.Suppressions.Count > 0)
                return true;
            foreach (var entry in map)
            {
                if (Any(entry.Value))
                    return true;
            }
        }
        else if (node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                if (Any(list[i]))
                    return true;
            }
        }

        return false;
    }

    private static bool IsComplete(ManifestNode node) => !node.IsOpen && node switch
    {
        ManifestUnknown => false,
        ManifestMap map => map.All(entry => IsComplete(entry.Value)),
        ManifestList list => list.All(IsComplete),
        _ => true,
    };

    private static IEnumerable<Suppression> InObjects(ManifestNode node, string path)
    {
        if (node is ManifestMap map)
        {
            foreach (var (rule, reason, origin) in map.Suppressions)
                yield return new Suppression([rule.ToUpperInvariant()], reason, origin ?? map.Origin) { Path = path };
            foreach (var entry in map)
            {
                foreach (var found in InObjects(entry.Value, map.HoldsFields ? path.Length == 0 ? entry.Key : $"{path}.{entry.Key}" : $"{path}[{entry.Key}]"))
                    yield return found;
            }
        }
        else if (node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                foreach (var found in InObjects(list[i], $"{path}[{i}]"))
                    yield return found;
            }
        }
    }

    private static HashSet<string> OfPeers(ManifestObject manifest)
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        foreach (var annotation in manifest.Pods.SelectMany(pod => pod.Annotations).Concat(manifest.Annotations))
            rules.UnionWith(PeerAnnotations.Rules(annotation));
        return rules;
    }
}
