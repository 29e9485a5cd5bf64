using Kubewright.Rules.Suppressions;

namespace Kubewright.Rules;

/// <summary>Takes out of the findings of a file what its comments (<see cref="SuppressionComment"/>) say shall not be reported, and reports comments that make no sense.</summary>
public static class CommentSuppressions
{
    /// <summary>Takes out what is suppressed.</summary>
    /// <param name="manifests">The manifests of one file.</param>
    /// <param name="findings">What was found in each.</param>
    /// <param name="comments">The comments of the file.</param>
    /// <param name="rules">The rules that were checked.</param>
    /// <returns>What is left of each manifest's findings, with what is wrong with comments behind it.</returns>
    public static IReadOnlyList<IReadOnlyList<Finding>> Apply(
        IReadOnlyList<ManifestNode> manifests, IReadOnlyList<IReadOnlyList<Finding>> findings, IReadOnlyList<SuppressionComment> comments, RuleSet rules)
    {
        if (comments.Count == 0 || manifests.Count == 0)
            return findings;
        var suppressions = comments.Select(SuppressionText.OfComment).ToList();
        var left = findings.Select(found => found.Where(finding => !Suppression.Cover(suppressions, finding)).ToList()).ToList();
        foreach (var suppression in suppressions)
            left[IndexOfManifest(manifests, suppression.Origin!.Line)].AddRange(suppression.Problems("", rules));
        return left;
    }

    /// <summary>The manifest that a line belongs to: the last one that begins on it or before it, or else the first.</summary>
    private static int IndexOfManifest(IReadOnlyList<ManifestNode> manifests, int line)
    {
        var found = 0;
        for (var i = 0; i < manifests.Count; i++)
        {
            if (manifests[i].Origin?.Line <= line)
                found = i;
        }

        return found;
    }
}
