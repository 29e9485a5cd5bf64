namespace Kubewright.Rules.Extension;

/// <summary>What the rules for webhooks and admission policies share.</summary>
internal static class AdmissionSyntax
{
    private static readonly HashSet<string> ReservedWords = new(StringComparer.Ordinal)
    {
        "true", "false", "null", "in", "as", "break", "const", "continue", "else", "for", "function", "if", "import", "let", "loop", "package",
        "namespace", "return", "var", "void", "while",
    };

    /// <summary>Reports a text that is none of some; the empty text is none, either.</summary>
    public static void CheckChoice(ManifestMap map, string field, string[] choices, string prefix, RuleContext context)
    {
        if (map.Text(field) is { } text && Array.IndexOf(choices, text) < 0)
            context.Report(prefix + field, $"'{text}' is no {field}; use {string.Join(" or ", choices)}.", map.Field(field));
    }

    /// <summary>Whether a text is an identifier of the expression language CEL.</summary>
    public static bool IsIdentifier(string text) =>
        text.Length > 0 && text[0] is not (>= '0' and <= '9') && text.All(c => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_') && !ReservedWords.Contains(text);

    /// <summary>Whether a field certainly holds nothing but white space.</summary>
    public static bool IsCertainlyBlank(this ManifestMap map, string field) => map.TextOr(field, "") is { } text && text.Trim().Length == 0;
}
