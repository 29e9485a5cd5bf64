namespace Kubewright.Rules;

/// <summary>Takes the values of options apart.</summary>
internal static class OptionText
{
    /// <summary>The parts between commas, without blanks around them; none of a text that is empty.</summary>
    public static IReadOnlyList<string> Split(string text) =>
        [.. text.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0)];

    /// <summary>Pairs <c>key=value</c>; of a key that comes twice, the later value.</summary>
    public static IReadOnlyDictionary<string, string>? Pairs(string text)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in Split(text))
        {
            var sign = part.IndexOf('=');
            var key = (sign < 0 ? part : part.Substring(0, sign)).TrimEnd();
            if (key.Length == 0)
                return null;
            pairs[key] = sign < 0 ? "" : part.Substring(sign + 1).TrimStart();
        }

        return pairs;
    }

    /// <summary>Pairs <c>key=regular expression</c>; a key alone takes any value.</summary>
    public static IReadOnlyDictionary<string, Pattern>? PatternPairs(string text)
    {
        if (Pairs(text) is not { } pairs)
            return null;
        var patterns = new Dictionary<string, Pattern>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (Pattern.TryParse(pair.Value.Length == 0 ? ".*" : $"^(?:{pair.Value})$") is not { } pattern)
                return null;
            patterns[pair.Key] = pattern;
        }

        return patterns;
    }

    /// <summary>What all texts are, or <see langword="null"/> where one of them is nothing.</summary>
    public static IReadOnlyList<T>? All<T>(IReadOnlyList<string> texts, Func<string, T?> parse)
        where T : class
    {
        var parsed = new List<T>(texts.Count);
        foreach (var text in texts)
        {
            if (parse(text) is not { } value)
                return null;
            parsed.Add(value);
        }

        return parsed;
    }
}
