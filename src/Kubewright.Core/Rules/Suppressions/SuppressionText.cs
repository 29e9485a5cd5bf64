namespace Kubewright.Rules.Suppressions;

/// <summary>Reads what suppressions say: ids of rules, then why.</summary>
internal static class SuppressionText
{
    private static readonly char[] IdSeparators = [',', ' ', '\t'];

    /// <summary>The suppressions in the annotation: <c>KW2001: reason</c>, several on lines of their own or separated by semicolons.</summary>
    public static IEnumerable<Suppression> OfAnnotation(ManifestScalar value) => value.Text
        .Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries)
        .Where(entry => !string.IsNullOrWhiteSpace(entry))
        .Select(entry => Read(entry, value.Origin, 0));

    /// <summary>The suppression in a comment.</summary>
    public static Suppression OfComment(SuppressionComment comment) => Read(comment.Text, comment.Origin, comment.TargetLine);

    private static Suppression Read(string text, Origin? origin, int line)
    {
        var at = 0;
        var rules = new List<string>();
        while (NextWord(text, ref at) is { } word)
        {
            if (!IsId(word))
                break;
            rules.Add(word.ToUpperInvariant());
            while (at < text.Length && IdSeparators.Contains(text[at]))
                at++;
        }

        return new Suppression(rules, text.Substring(at).Trim(' ', '\t', ':', '-'), origin) { Line = line };
    }

    /// <summary>The word at a place, if it is an id; else the place stays.</summary>
    private static string? NextWord(string text, ref int at)
    {
        var start = at;
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        var word = text.Substring(start, end - start);
        if (!IsId(word))
            return null;
        at = end;
        return word;
    }

    private static bool IsId(string word) =>
        word.Length == 6 && word.StartsWith("KW", StringComparison.OrdinalIgnoreCase) && word.Skip(2).All(digit => digit is >= '0' and <= '9');
}
