namespace Kubewright.Rules;

/// <summary>Checks of one text field, as rules write them most.</summary>
internal static class RequiredText
{
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
}
