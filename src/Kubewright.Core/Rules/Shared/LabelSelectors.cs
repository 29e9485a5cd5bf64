using System.Globalization;

namespace Kubewright.Rules;

/// <summary>Labels and label selectors: whether the API server takes them, and what a selector selects.</summary>
internal static class LabelSelectors
{
    /// <summary>Checks a label selector (<c>metav1.LabelSelector</c>), reporting each problem at its field.</summary>
    /// <param name="selector">The selector; null where there is none.</param>
    /// <param name="path">Its path relative to the object looked at; empty where the selector is that object.</param>
    /// <param name="context">Where to report; null to ask only whether it is valid.</param>
    /// <param name="takesAnyValue">Whether values in expressions may be no label values, as the server allows where it did not check once.</param>
    /// <returns>Whether nothing is wrong; what is not known counts as right.</returns>
    public static bool Validate(ManifestMap? selector, string path, RuleContext? context, bool takesAnyValue = false)
    {
        if (selector is null)
            return true;
        var prefix = path.Length == 0 ? "" : path + ".";
        var isValid = selector.Map("matchLabels") is not { } labels || ValidateLabels(labels, prefix + "matchLabels", context);
        foreach (var (i, requirement) in selector.Items("matchExpressions"))
            isValid &= ValidateRequirement(requirement, $"{prefix}matchExpressions[{i.ToString(CultureInfo.InvariantCulture)}]", context, takesAnyValue);
        return isValid;
    }

    /// <summary>Checks labels (or the labels that a plain selector asks for). The server reports keys and values at the map.</summary>
    public static bool ValidateLabels(ManifestMap labels, string path, RuleContext? context)
    {
        var isValid = true;
        foreach (var entry in labels)
        {
            isValid &= Fine(Syntax.QualifiedName(entry.Key), path, entry.Value, context);
            if (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } value)
                isValid &= Fine(Syntax.LabelValue(value.Text), path, value, context);
        }

        return isValid;
    }

    /// <summary>Whether a label selector can be used at all; the server cannot compare one that is invalid.</summary>
    public static bool IsValid(ManifestMap? selector) => Validate(selector, "", context: null);

    /// <summary>Whether a label selector certainly asks for nothing, so that it selects everything.</summary>
    public static bool IsCertainlyEmpty(ManifestMap selector) => selector.IsCertainlyEmpty("matchLabels") && selector.IsCertainlyEmpty("matchExpressions");

    /// <summary>Whether a label selector selects an object; null where that is not known.</summary>
    /// <param name="selector">The selector (<c>matchLabels</c>, <c>matchExpressions</c>).</param>
    /// <param name="labels">The object's labels; null where it certainly has none.</param>
    public static bool? Matches(ManifestMap selector, ManifestMap? labels)
    {
        var result = selector.IsOpen ? null : selector.Map("matchLabels") is { } wanted ? MatchesLabels(wanted, labels) : Known(selector.Field("matchLabels") is null);
        var expressions = selector.List("matchExpressions");
        if (expressions is null)
            return And(result, Known(selector.Field("matchExpressions") is null));
        foreach (var item in expressions)
            result = And(result, item is ManifestMap requirement ? MatchesRequirement(requirement, labels) : null);
        return And(result, Known(!expressions.IsOpen));
    }

    /// <summary>Whether an object has all labels that a plain selector (of a Service, say) asks for; null where that is not known.</summary>
    public static bool? MatchesLabels(ManifestMap wanted, ManifestMap? labels)
    {
        var result = Known(!wanted.IsOpen);
        foreach (var entry in wanted)
            result = And(result, HasValue(labels, entry.Key, entry.Value));
        return result;
    }

    private static bool ValidateRequirement(ManifestMap requirement, string path, RuleContext? context, bool takesAnyValue)
    {
        var isValid = requirement.TextOr("operator", "") switch
        {
            null => true,
            "In" or "NotIn" => !requirement.IsCertainlyEmpty("values")
                || Fine("The operators In and NotIn need values to compare with.", path + ".values", requirement, context),
            "Exists" or "DoesNotExist" => requirement.List("values") is not { Count: > 0 } values
                || Fine("The operators Exists and DoesNotExist take no values; remove them, or use In or NotIn.", path + ".values", values, context),
            var other => Fine($"'{other}' is no operator of a label selector; use In, NotIn, Exists or DoesNotExist.", path + ".operator", requirement, context),
        };
        if (requirement.TextOr("key", "") is { } key)
            isValid &= Fine(Syntax.QualifiedName(key), path + ".key", requirement, context);
        if (takesAnyValue)
            return isValid;
        foreach (var (i, value) in requirement.Texts("values"))
            isValid &= Fine(Syntax.LabelValue(value), $"{path}.values[{i.ToString(CultureInfo.InvariantCulture)}]", requirement, context);
        return isValid;
    }

    private static bool Fine(string? problem, string path, ManifestNode at, RuleContext? context)
    {
        if (problem is null)
            return true;
        context?.Report(path, problem, at);
        return false;
    }

    private static bool? MatchesRequirement(ManifestMap requirement, ManifestMap? labels)
    {
        if (requirement.Text("key") is not { } key)
            return null;
        return requirement.Text("operator") switch
        {
            "Exists" => HasKey(labels, key),
            "DoesNotExist" => !HasKey(labels, key),
            "In" => HasOneOf(labels, key, requirement.List("values")),
            "NotIn" => !HasOneOf(labels, key, requirement.List("values")),
            _ => null,
        };
    }

    private static bool? HasKey(ManifestMap? labels, string key) => labels is null ? false : labels.ContainsKey(key) ? true : labels.IsOpen ? null : false;

    private static bool? HasOneOf(ManifestMap? labels, string key, ManifestList? values)
    {
        if (HasKey(labels, key) is false)
            return false;
        if (values is null || values.IsOpen)
            return null;
        bool? result = false;
        foreach (var value in values)
            result = !And(!result, !HasValue(labels, key, value));
        return result;
    }

    /// <summary>Whether labels have a key with a value; null where that is not known.</summary>
    public static bool? HasValue(ManifestMap? labels, string key, ManifestNode value)
    {
        if (labels?[key] is not { } actual)
            return HasKey(labels, key);
        return LabelText(actual) is { } text && LabelText(value) is { } wanted ? text == wanted : null;
    }

    /// <summary>The text of a label; <see langword="null"/> where it is not known. A null among labels is read as the empty string.</summary>
    public static string? LabelText(ManifestNode node) =>
        node.Kind == ManifestNodeKind.Null ? "" : node is ManifestScalar { Kind: ManifestNodeKind.String } scalar ? scalar.Text : null;

    private static bool? Known(bool isKnown) => isKnown ? true : null;

    private static bool? And(bool? left, bool? right) => left is false || right is false ? false : left is null || right is null ? null : true;
}
