using k8s.Models;

namespace Kubewright.Models;

/// <summary>What two trees say differently; a field that is null says nothing, and quantities are compared by value.</summary>
internal static class TreeDifferences
{
    /// <summary>Maps of quantities. Elsewhere a number that became a string is a difference, even where the digits are the same.</summary>
    private static readonly string[] QuantityMaps = ["limits", "requests", "capacity", "hard", "default", "defaultRequest", "max", "min", "overhead", "allocatable"];

    public static IEnumerable<string> Of(ManifestNode? before, ManifestNode? after, string path = "")
    {
        if (before?.Kind == ManifestNodeKind.Null)
            before = null;
        if (after?.Kind == ManifestNodeKind.Null)
            after = null;
        switch (before, after)
        {
            case (null, null):
                break;
            case (null, _):
                yield return $"{path} was added";
                break;
            case (_, null):
                yield return $"{path} was lost";
                break;
            case (ManifestMap left, ManifestMap right):
                foreach (var key in left.Select(entry => entry.Key).Union(right.Select(entry => entry.Key)))
                {
                    foreach (var difference in Of(left[key], right[key], $"{path}.{key}"))
                        yield return difference;
                }

                break;
            case (ManifestList left, ManifestList right) when left.Count == right.Count:
                for (var i = 0; i < left.Count; i++)
                {
                    foreach (var difference in Of(left[i], right[i], $"{path}[{i}]"))
                        yield return difference;
                }

                break;
            case (ManifestScalar left, ManifestScalar right) when AreEqual(left, right, path):
                break;
            default:
                yield return $"{path} was {before}, is {after}";
                break;
        }
    }

    private static bool AreEqual(ManifestScalar left, ManifestScalar right, string path) =>
        ManifestNode.DeepEquals(left, right) || (IsQuantity(path) && right.Kind == ManifestNodeKind.String && Value(left) is { } value && value == Value(right));

    private static bool IsQuantity(string path)
    {
        var parts = path.Split('.');
        return parts[^1] is "averageValue" or "nominalQuota" or "sizeLimit" || parts.Intersect(QuantityMaps).Any();
    }

    /// <summary>The value of a quantity that the model may write its own way: it makes strings of numbers, too.</summary>
    private static decimal? Value(ManifestScalar scalar)
    {
        try
        {
            return scalar.Kind is ManifestNodeKind.String or ManifestNodeKind.Integer or ManifestNodeKind.Float ? new ResourceQuantity(scalar.Text).ToDecimal() : null;
        }
        catch (Exception problem) when (problem is FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }
}
