namespace Kubewright.Comparing;

/// <summary>The longest common subsequence of two lists.</summary>
internal static class CommonSequence
{
    /// <summary>More cells than this would take noticeable time and memory: such lists are compared item by item.</summary>
    private const long CellLimit = 4_000_000;

    /// <summary>The pairs of indexes of equal items, ascending.</summary>
    public static List<(int Before, int After)> Find(ManifestList before, ManifestList after)
    {
        var pairs = new List<(int, int)>();
        var start = 0;
        while (start < before.Count && start < after.Count && ManifestNode.DeepEquals(before[start], after[start]))
            pairs.Add((start, start++));
        int rows = before.Count - start, columns = after.Count - start;
        if ((long)rows * columns <= CellLimit)
            AddRest(before, after, start, pairs);
        return pairs;
    }

    private static void AddRest(ManifestList before, ManifestList after, int start, List<(int, int)> pairs)
    {
        int rows = before.Count - start, columns = after.Count - start;
        var lengths = new int[rows + 1, columns + 1];
        for (var i = rows - 1; i >= 0; i--)
        {
            for (var j = columns - 1; j >= 0; j--)
                lengths[i, j] = ManifestNode.DeepEquals(before[start + i], after[start + j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        for (int i = 0, j = 0; i < rows && j < columns;)
        {
            if (lengths[i, j] == lengths[i + 1, j + 1] + 1 && ManifestNode.DeepEquals(before[start + i], after[start + j]))
                pairs.Add((start + i++, start + j++));
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
                i++;
            else
                j++;
        }
    }
}
