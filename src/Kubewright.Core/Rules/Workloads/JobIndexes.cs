using System.Globalization;

namespace Kubewright.Rules.Workloads;

/// <summary>Lists of indexes of a Job: <c>1,3-5,7</c>.</summary>
internal static class JobIndexes
{
    /// <summary>How many indexes a list names; <see langword="null"/> where it is no increasing list of indexes below the number of completions.</summary>
    public static long? Count(string list, long completions)
    {
        if (list.Length == 0)
            return 0;
        long total = 0;
        long? last = null;
        foreach (var part in list.Split(','))
        {
            var dash = part.IndexOf('-');
            if (!TryRead(dash < 0 ? part : part.Substring(0, dash), completions, out var first))
                return null;
            var end = first;
            if (dash >= 0 && (!TryRead(part.Substring(dash + 1), completions, out end) || first >= end))
                return null;
            if (last >= first)
                return null;
            total += end - first + 1;
            last = end;
        }

        return total;
    }

    private static bool TryRead(string text, long completions, out long index) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out index) && text.IndexOf('-') < 0 && index < completions;
}
