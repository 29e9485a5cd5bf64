namespace Kubewright.Rules.Workloads;

/// <summary>Durations as Go writes them: <c>1h30m</c>, <c>1.5s</c>.</summary>
internal static class GoDuration
{
    private const decimal LargestNanoseconds = long.MaxValue;

    private static readonly (string Name, decimal Nanoseconds)[] Units =
        [("ns", 1), ("us", 1e3m), ("µs", 1e3m), ("μs", 1e3m), ("ms", 1e6m), ("s", 1e9m), ("m", 60e9m), ("h", 3600e9m)];

    /// <summary>Whether a text is a duration.</summary>
    public static bool IsValid(string text)
    {
        var at = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        if (at == text.Length)
            return false;
        if (text.Substring(at) == "0")
            return true;
        var total = 0m;
        while (at < text.Length)
        {
            if (!TryPart(text, ref at, out var nanoseconds))
                return false;
            total += nanoseconds;
            if (total > LargestNanoseconds)
                return false;
        }

        return true;
    }

    private static bool TryPart(string text, ref int at, out decimal nanoseconds)
    {
        nanoseconds = 0;
        var start = at;
        var digits = 0;
        var value = 0m;
        var place = 0m;
        for (; at < text.Length && (text[at] is >= '0' and <= '9' || (text[at] == '.' && place == 0)); at++)
        {
            if (text[at] == '.')
            {
                place = 1;
                continue;
            }

            digits++;
            if (place == 0)
                value = Math.Min(value * 10 + (text[at] - '0'), LargestNanoseconds * 2);
            else if (place > 1e-15m)
                value += (text[at] - '0') * (place /= 10);
        }

        if (digits == 0 || start == at)
            return false;
        var unit = at;
        while (at < text.Length && text[at] is not ('.' or (>= '0' and <= '9')))
            at++;
        var name = text.Substring(unit, at - unit);
        foreach (var (unitName, size) in Units)
        {
            if (unitName != name)
                continue;
            nanoseconds = Math.Min(value, LargestNanoseconds) * size;
            return nanoseconds <= LargestNanoseconds;
        }

        return false;
    }
}
