namespace Kubewright.Rules;

/// <summary>Checks of single fields that many rules make.</summary>
internal static class FieldChecks
{
    /// <summary>Reports a field that is certainly empty.</summary>
    /// <returns>Whether it is.</returns>
    public static bool Require(this RuleContext context, ManifestMap map, string field, string prefix, string message)
    {
        if (!map.IsCertainlyEmpty(field))
            return false;
        context.Report(prefix + field, message, map);
        return true;
    }

    /// <summary>Reports a text that is missing or of the wrong form.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="map">The object with the field.</param>
    /// <param name="field">The field.</param>
    /// <param name="prefix">The object's path relative to the one looked at, with a dot behind; empty for that object.</param>
    /// <param name="form">What is wrong with a text; null where every text will do.</param>
    public static void Require(this RuleContext context, ManifestMap map, string field, string prefix = "", Func<string, string?>? form = null)
    {
        if (map.TextOr(field, "") is not { } text)
            return;
        if ((text.Length == 0 ? $"{field} is required here." : form?.Invoke(text)) is { } problem)
            context.Report(prefix + field, problem, map.Field(field) ?? map);
    }

    /// <summary>Reports a text of the wrong form. What is not there is fine; whether the empty text is, the caller says.</summary>
    public static void CheckForm(this RuleContext context, ManifestMap map, string field, Func<string, string?> form, string prefix = "", bool takesEmpty = false)
    {
        if (map.Text(field) is { } text && !(takesEmpty && text.Length == 0) && form(text) is { } problem)
            context.Report(prefix + field, problem, map.Field(field));
    }

    /// <summary>Reports what is wrong with a value, where something is.</summary>
    public static void ReportIf(this RuleContext context, string? problem, string prefix, string field, ManifestNode? at)
    {
        if (problem is not null)
            context.Report(prefix + field, problem, at);
    }

    /// <summary>Reports a string that is none of a few; where it may be missing, the API server sets a default.</summary>
    public static void RequireOneOf(this RuleContext context, ManifestMap map, string field, string prefix, string[] values) =>
        OneOf(context, map, field, prefix, map.TextOr(field, ""), values);

    /// <summary>Reports a string that is there (be it empty) and none of a few.</summary>
    public static void OneOfIfAny(this RuleContext context, ManifestMap map, string field, string prefix, string[] values) =>
        OneOf(context, map, field, prefix, map.Text(field), values);

    /// <summary>Reports a string that is not empty and none of a few; the API server sets a default where it is empty.</summary>
    public static void OneOfOrDefault(this RuleContext context, ManifestMap map, string field, string prefix, string[] values)
    {
        if (map.Text(field) is { Length: > 0 } text)
            OneOf(context, map, field, prefix, text, values);
    }

    /// <summary>Writes the one of a few values that a misspelt one is near to; <see langword="null"/> where there is none.</summary>
    public static ManifestFix? Meant(this ManifestMap map, string field, params string[] values) =>
        map.Text(field) is { } text && Nearest.Find(text, values) is { } meant ? TreeFix.Set($"Write {meant}", map, meant, field) : null;

    /// <summary>What is wrong with text that is none of a few, or <see langword="null"/>.</summary>
    public static string? NoneOf(string text, string[] values)
    {
        if (Array.IndexOf(values, text) >= 0)
            return null;
        var choice = values.Length == 1 ? values[0] : $"{string.Join(", ", values, 0, values.Length - 1)} or {values[values.Length - 1]}";
        return text.Length == 0 ? $"A value is missing; use {choice}." : $"'{text}' is not supported; use {choice}.";
    }

    private static void OneOf(RuleContext context, ManifestMap map, string field, string prefix, string? text, string[] values)
    {
        if (text is null || Array.IndexOf(values, text) >= 0)
            return;
        context.Report(prefix + field, NoneOf(text, values)!, map.Field(field) ?? map, map.Meant(field, values));
    }

    /// <summary>Reports an expression in CEL that does not compile; a blank one is left to others.</summary>
    /// <param name="context">Takes the finding.</param>
    /// <param name="map">The object that has it.</param>
    /// <param name="field">Its field.</param>
    /// <param name="prefix">The path before the field.</param>
    /// <param name="variables">The variables that it may use.</param>
    /// <param name="expected">The types that its result may have.</param>
    public static void CheckExpression(this RuleContext context, ManifestMap map, string field, string prefix, IReadOnlyDictionary<string, CelType> variables, params CelType[] expected)
    {
        if (map.Text(field) is { } text && text.Trim().Length > 0 && CelExpression.Problem(text, variables, out _, expected) is { } problem)
            context.ReportExpression(prefix + field, problem, map.Field(field));
    }

    /// <summary>Reports what <see cref="CelExpression"/> found.</summary>
    public static void ReportExpression(this RuleContext context, string path, string problem, ManifestNode? at) => context.Report(path, $"The expression does not compile: {problem}", at);
}
