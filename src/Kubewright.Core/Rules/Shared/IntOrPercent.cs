namespace Kubewright.Rules;

/// <summary>Fields that hold a count or a share: <c>2</c>, <c>25%</c>.</summary>
internal static class IntOrPercent
{
    /// <summary>Reports what is no count from 0 on and no percentage.</summary>
    /// <param name="node">The value; null where there is none.</param>
    /// <param name="path">Its path relative to the object looked at.</param>
    /// <param name="context">Where to report.</param>
    public static void Check(ManifestNode? node, string path, RuleContext context)
    {
        if (node is ManifestScalar { Kind: ManifestNodeKind.String } text)
        {
            if (!IsPercent(text.Text))
                context.Report(path, $"'{text.Text}' is no percentage; write digits and a percent sign in quotes (\"25%\"), or a number without quotes.", node);
        }
        else if (node?.AsInteger() < 0)
        {
            context.Report(path, $"The value is {node.AsInteger()} and must not be negative.", node);
        }
    }

    /// <summary>Reports a percentage above 100.</summary>
    public static void CheckShare(ManifestNode? node, string path, RuleContext context)
    {
        if (node is ManifestScalar { Kind: ManifestNodeKind.String } text && IsPercent(text.Text) && Number(text.Text, text.Text.Length - 1) > 100)
            context.Report(path, $"'{text.Text}' is more than 100%.", node);
    }

    /// <summary>Whether the API server takes a value for zero; null where that is not known. What is no number at all counts as zero.</summary>
    public static bool? IsZero(ManifestNode? node)
    {
        if (node is ManifestScalar { Kind: ManifestNodeKind.String } text)
            return Number(text.Text, IsPercent(text.Text) ? text.Text.Length - 1 : text.Text.Length) == 0;
        return node?.AsInteger() is { } number ? number == 0 : null;
    }

    /// <summary>How many of a number a value means: itself, or its share; <see langword="null"/> where it is not known, or no number.</summary>
    /// <param name="node">The value.</param>
    /// <param name="total">The number that a percentage is of.</param>
    /// <param name="roundsUp">Whether a share that is not whole is rounded up, not down.</param>
    public static long? Of(ManifestNode? node, long total, bool roundsUp)
    {
        if (node is not ManifestScalar { Kind: ManifestNodeKind.String } text)
            return node?.AsInteger();
        return Percent(text.Text) is { } percent ? (percent * total + (roundsUp ? 99 : 0)) / 100 : null;
    }

    /// <summary>The number of a percentage; <see langword="null"/> where it is none.</summary>
    public static long? Percent(string? text) => text is not null && IsPercent(text) ? Number(text, text.Length - 1) : null;

    private static bool IsPercent(string text)
    {
        if (text.Length < 2 || text[text.Length - 1] != '%')
            return false;
        for (var i = 0; i < text.Length - 1; i++)
        {
            if (text[i] is < '0' or > '9')
                return false;
        }

        return true;
    }

    /// <summary>What Go's Atoi makes of the first characters: zero where they are no number, the largest number where they are too large.</summary>
    private static long Number(string text, int length)
    {
        var i = length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var number = 0L;
        if (i == length)
            return 0;
        for (; i < length; i++)
        {
            if (text[i] is < '0' or > '9')
                return 0;
            number = Math.Min(number * 10 + (text[i] - '0'), int.MaxValue);
        }

        return text[0] == '-' ? -number : number;
    }
}
