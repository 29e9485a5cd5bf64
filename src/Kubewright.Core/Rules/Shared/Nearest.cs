namespace Kubewright.Rules;

/// <summary>Guesses which of some names was meant.</summary>
internal static class Nearest
{
    /// <summary>The one name that is at most two letters off, or differs in case only; <see langword="null"/> where there is none, or more than one.</summary>
    public static string? Find(string name, IEnumerable<string> names)
    {
        string? best = null;
        var (least, isUnique) = (3, true);
        foreach (var candidate in names)
        {
            if (Math.Abs(candidate.Length - name.Length) > 2)
                continue;
            var distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance > least || distance >= Math.Max(name.Length, 2) || candidate == best)
                continue;
            (isUnique, best, least) = (distance < least, candidate, distance);
        }

        return isUnique && least <= 2 ? best : null;
    }

    /// <summary>How many letters must be added, removed, replaced or swapped with the next to make one text of another.</summary>
    public static int Distance(string left, string right)
    {
        var before = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = left[i - 1] == right[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + change);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
