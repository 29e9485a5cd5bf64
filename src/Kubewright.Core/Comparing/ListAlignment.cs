using System.Globalization;

namespace Kubewright.Comparing;

/// <summary>Says which items of two lists belong together.</summary>
internal static class ListAlignment
{
    /// <summary>The fields that tell items apart in the lists of Kubernetes, the usual ones first.</summary>
    private static readonly string[] Keys = ["name", "mountPath", "devicePath", "containerPort", "port", "key", "topologyKey", "ip", "type"];

    /// <summary>Pairs the items: by the field that tells them apart where there is one, otherwise by the longest common sequence.</summary>
    /// <returns>What to call an item, what it was and what it is: in the order of <paramref name="after"/>, those that are gone where they were.</returns>
    public static IEnumerable<(string Label, ManifestNode? Before, ManifestNode? After)> Pair(ManifestList before, ManifestList after) =>
        KeyOf(before, after) is { } key ? PairByKey(before, after, key) : PairByContent(before, after);

    /// <summary>Whether items that both lists have come in another order.</summary>
    public static bool IsReordered(ManifestList before, ManifestList after)
    {
        if (KeyOf(before, after) is not { } key)
            return false;
        var old = before.Select(item => Text(item, key)!).ToList();
        var current = after.Select(item => Text(item, key)!).ToList();
        return !old.Where(current.Contains).SequenceEqual(current.Where(old.Contains));
    }

    private static IEnumerable<(string Label, ManifestNode? Before, ManifestNode? After)> PairByKey(ManifestList before, ManifestList after, string key)
    {
        var old = before.ToDictionary(item => Text(item, key)!);
        foreach (var item in after)
        {
            var label = Text(item, key)!;
            yield return (label, old.TryGetValue(label, out var was) ? was : null, item);
            old.Remove(label);
        }

        foreach (var item in before)
        {
            var label = Text(item, key)!;
            if (old.ContainsKey(label))
                yield return (label, item, null);
        }
    }

    private static IEnumerable<(string Label, ManifestNode? Before, ManifestNode? After)> PairByContent(ManifestList before, ManifestList after)
    {
        var common = CommonSequence.Find(before, after);
        int i = 0, j = 0;
        foreach (var (oldAt, newAt) in common.Append((before.Count, after.Count)))
        {
            // Between two items that stayed, the old and the new ones are taken to be edits of each other as far as there are both.
            for (; i < oldAt || j < newAt; i += i < oldAt ? 1 : 0, j += j < newAt ? 1 : 0)
                yield return (Label(j < newAt ? j : i), i < oldAt ? before[i] : null, j < newAt ? after[j] : null);
            i = oldAt + 1;
            j = newAt + 1;
        }
    }

    private static string Label(int index) => index.ToString(CultureInfo.InvariantCulture);

    private static string? KeyOf(ManifestList before, ManifestList after) => Keys.FirstOrDefault(key => IsKey(before, key) && IsKey(after, key));

    private static bool IsKey(ManifestList list, string key)
    {
        var seen = new HashSet<string>();
        foreach (var item in list)
        {
            if (Text(item, key) is not { } text || !seen.Add(text))
                return false;
        }

        return true;
    }

    private static string? Text(ManifestNode item, string key) =>
        item is ManifestMap map && map[key] is ManifestScalar { Kind: ManifestNodeKind.String or ManifestNodeKind.Integer } scalar ? scalar.Text : null;
}
