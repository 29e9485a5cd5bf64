using Kubewright.Rules.Suppressions;

namespace Kubewright.Rules;

/// <summary>Takes out of the findings what manifests and comments say shall not be reported, and reports suppressions that make no sense.</summary>
/// <remarks>
/// The annotation <c>kubewright.dev/ignore</c> (<c>KW2001: reason</c>) silences a rule on a manifest, a comment (<see cref="SuppressionComment"/>) on a line. Both must say why. The
/// annotations of kube-linter and kube-score count for the rules that look at the same.
/// </remarks>
public static class FindingSuppressor
{
    private const string Annotation = "kubewright.dev/ignore";

    /// <summary>Takes out what is suppressed.</summary>
    /// <param name="manifests">The manifests of one file.</param>
    /// <param name="findings">What was found in each.</param>
    /// <param name="comments">The comments of the file.</param>
    /// <param name="rules">The rules that were checked.</param>
    /// <returns>What is left of each manifest's findings, with what is wrong with suppressions behind it.</returns>
    public static IReadOnlyList<IReadOnlyList<Finding>> Apply(
        IReadOnlyList<ManifestNode> manifests, IReadOnlyList<IReadOnlyList<Finding>> findings, IReadOnlyList<SuppressionComment> comments, RuleSet rules)
    {
        var onLines = comments.Select(SuppressionText.OfComment).ToList();
        var left = new List<Finding>[manifests.Count];
        var problems = new List<Finding>[manifests.Count];
        for (var i = 0; i < manifests.Count; i++)
        {
            var ofManifest = OfManifest(manifests[i]);
            var ofPeers = OfPeers(manifests[i], findings[i]);
            left[i] = [.. findings[i].Where(finding => !Covered(ofManifest, finding) & !Covered(onLines, finding) && !ofPeers.Contains(finding.RuleId))];
            problems[i] = [.. ofManifest.SelectMany(suppression => Problems(suppression, $"metadata.annotations[{Annotation}]", rules))];
        }

        foreach (var suppression in onLines)
        {
            if (IndexOfManifest(manifests, suppression.Origin!.Line) is >= 0 and var at)
                problems[at].AddRange(Problems(suppression, "", rules));
        }

        for (var i = 0; i < left.Length; i++)
            left[i].AddRange(rules.Filter(problems[i]));
        return left;
    }

    /// <summary>One that does not say why silences nothing.</summary>
    private static bool Covered(List<Suppression> suppressions, Finding finding)
    {
        var isCovered = false;
        foreach (var suppression in suppressions)
            isCovered |= suppression.Covers(finding) && suppression.Reason.Length > 0;
        return isCovered;
    }

    private static IEnumerable<Finding> Problems(Suppression suppression, string path, RuleSet rules)
    {
        if (suppression.Rules.Count == 0)
            yield return Problem(KubewrightRules.BadSuppression, "Say which rule is meant: the id, then why, as in 'KW2001: it exits when it hangs'.");
        foreach (var rule in suppression.Rules)
        {
            if (!rules.Rules.Any(known => known.Id == rule))
                yield return Problem(KubewrightRules.BadSuppression, $"There is no rule {rule}.");
            else if (suppression.Reason.Length == 0)
                yield return Problem(KubewrightRules.BadSuppression, $"Say why {rule} is ignored here, behind the id; without a reason it is not.");
            else if (rules.IsOn(rule) && suppression.Unused.Contains(rule))
                yield return Problem(KubewrightRules.UnusedSuppression, $"{rule} reports nothing here; remove this.");
        }

        Finding Problem(Rule rule, string message) => RuleSet.Finding(rule, path, message, suppression.Origin);
    }

    private static List<Suppression> OfManifest(ManifestNode manifest) =>
        Annotations(manifest) is { } annotations && annotations[Annotation] is ManifestScalar value ? [.. SuppressionText.OfAnnotation(value)] : [];

    private static HashSet<string> OfPeers(ManifestNode manifest, IReadOnlyList<Finding> findings)
    {
        var rules = new HashSet<string>(StringComparer.Ordinal);
        if (findings.Count == 0 || manifest is not ManifestMap root)
            return rules;
        var subject = new ManifestObject(root);
        foreach (var annotation in subject.Pods.SelectMany(pod => pod.Annotations).Concat(subject.Annotations))
            rules.UnionWith(PeerAnnotations.Rules(annotation));
        return rules;
    }

    private static ManifestMap? Annotations(ManifestNode manifest) => ((manifest as ManifestMap)?["metadata"] as ManifestMap)?["annotations"] as ManifestMap;

    /// <summary>The manifest that a line belongs to: the last one that begins on it or before it, or else the first.</summary>
    private static int IndexOfManifest(IReadOnlyList<ManifestNode> manifests, int line)
    {
        var found = manifests.Count > 0 ? 0 : -1;
        for (var i = 0; i < manifests.Count; i++)
        {
            if (manifests[i].Origin?.Line <= line)
                found = i;
        }

        return found;
    }
}
