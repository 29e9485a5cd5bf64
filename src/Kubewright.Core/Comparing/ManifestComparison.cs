using System.Text;
using Kubewright.Rendering;

namespace Kubewright.Comparing;

/// <summary>Says in which places trees differ, in the words of their author: by object, by field, by the name of a list's item.</summary>
/// <remarks>The order of a map's entries makes no difference, and neither do comments and notation.</remarks>
public static class ManifestComparison
{
    /// <summary>Compares two trees.</summary>
    /// <returns>The places that differ, in the order of the trees.</returns>
    public static IReadOnlyList<ManifestChange> Compare(ManifestNode before, ManifestNode after)
    {
        var changes = new List<ManifestChange>();
        Compare(before ?? throw new ArgumentNullException(nameof(before)), after ?? throw new ArgumentNullException(nameof(after)), new StringBuilder(), changes);
        return changes;
    }

    /// <summary>Compares two sets of objects. Objects are the same where group, kind, namespace and name are; their order makes no difference.</summary>
    /// <returns>The objects that differ: in the order of <paramref name="after"/>, then those that are gone.</returns>
    public static IReadOnlyList<ManifestDifference> Compare(IEnumerable<ManifestNode> before, IEnumerable<ManifestNode> after)
    {
        var differences = new List<ManifestDifference>();
        var old = ObjectKey.Index(before ?? throw new ArgumentNullException(nameof(before)));
        foreach (var current in ObjectKey.Index(after ?? throw new ArgumentNullException(nameof(after))))
        {
            var at = old.FindIndex(candidate => candidate.Key == current.Key);
            if (at < 0)
            {
                differences.Add(new(current.Key.Name, null, current.Value, []));
                continue;
            }

            var changes = Compare(old[at].Value, current.Value);
            if (changes.Count > 0)
                differences.Add(new(current.Key.Name, old[at].Value, current.Value, changes));
            old.RemoveAt(at);
        }

        foreach (var gone in old)
            differences.Add(new(gone.Key.Name, gone.Value, null, []));
        return differences;
    }

    private static void Compare(ManifestNode before, ManifestNode after, StringBuilder path, List<ManifestChange> changes)
    {
        if (before is ManifestMap oldMap && after is ManifestMap newMap)
            CompareMaps(oldMap, newMap, path, changes);
        else if (before is ManifestList oldList && after is ManifestList newList)
            CompareLists(oldList, newList, path, changes);
        else if (!ManifestNode.DeepEquals(before, after))
            changes.Add(new(path.ToString(), before, after));
    }

    private static void CompareMaps(ManifestMap before, ManifestMap after, StringBuilder path, List<ManifestChange> changes)
    {
        var length = path.Length;
        foreach (var entry in after)
        {
            NodePath.AppendKey(path, entry.Key);
            if (before[entry.Key] is { } old)
                Compare(old, entry.Value, path, changes);
            else
                changes.Add(new(path.ToString(), null, entry.Value));
            path.Length = length;
        }

        foreach (var entry in before)
        {
            if (after.ContainsKey(entry.Key))
                continue;
            NodePath.AppendKey(path, entry.Key);
            changes.Add(new(path.ToString(), entry.Value, null));
            path.Length = length;
        }
    }

    private static void CompareLists(ManifestList before, ManifestList after, StringBuilder path, List<ManifestChange> changes)
    {
        var length = path.Length;
        foreach (var (label, old, current) in ListAlignment.Pair(before, after))
        {
            path.Append('[').Append(label).Append(']');
            if (old is not null && current is not null)
                Compare(old, current, path, changes);
            else
                changes.Add(new(path.ToString(), old, current));
            path.Length = length;
        }

        // The same items in another order: for most lists of Kubernetes (arguments, init containers, rules) that is another list.
        if (ListAlignment.IsReordered(before, after))
            changes.Add(new(path.ToString(), before, after));
    }
}
