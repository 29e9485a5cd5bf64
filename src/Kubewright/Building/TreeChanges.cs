namespace Kubewright;

/// <summary>Takes over what changed between two trees, and leaves the rest as its author wrote it.</summary>
internal static class TreeChanges
{
    /// <summary>The original with the difference between <paramref name="before"/> and <paramref name="after"/> applied.</summary>
    public static ManifestNode Apply(ManifestNode original, ManifestNode before, ManifestNode after)
    {
        if (ManifestNode.DeepEquals(before, after))
            return original;
        return (original, before, after) switch
        {
            (ManifestMap o, ManifestMap b, ManifestMap a) => ApplyMap(o, b, a),
            (ManifestList o, ManifestList b, ManifestList a) when o.Count == b.Count => ApplyList(o, b, a),
            _ => after,
        };
    }

    private static ManifestMap ApplyMap(ManifestMap original, ManifestMap before, ManifestMap after)
    {
        var result = (ManifestMap)original.DeepClone();
        var holdsFields = original.HoldsFields || after.HoldsFields;
        foreach (var (key, _) in before)
        {
            if (!after.ContainsKey(key))
                result.Remove(key);
        }

        foreach (var (key, value) in after)
        {
            var changed = before[key] is { } old && original[key] is { } own ? Apply(own, old, value) : value;
            if (holdsFields)
                result.SetField(key, changed);
            else
                result.Set(key, changed);
        }

        return result;
    }

    /// <summary>Items that are equal to one that was there before keep that one's text, wherever they stand now.</summary>
    private static ManifestList ApplyList(ManifestList original, ManifestList before, ManifestList after)
    {
        var result = new ManifestList();
        for (var i = 0; i < after.Count; i++)
        {
            var same = i < before.Count && ManifestNode.DeepEquals(before[i], after[i]) ? i : -1;
            for (var j = 0; j < before.Count && same < 0; j++)
            {
                if (ManifestNode.DeepEquals(before[j], after[i]))
                    same = j;
            }

            result.Add(same >= 0 ? original[same].DeepClone() : i < before.Count ? Apply(original[i], before[i], after[i]) : after[i]);
        }

        return result;
    }
}
