using System.Globalization;

namespace Kubewright.Rules;

/// <summary>Tolerations of taints.</summary>
internal static class Tolerations
{
    /// <summary>Reports what is wrong with a toleration.</summary>
    /// <param name="toleration">The toleration.</param>
    /// <param name="path">Its path relative to the object looked at.</param>
    /// <param name="context">Where to report.</param>
    /// <param name="takesComparisons">Whether the operators Lt and Gt are taken.</param>
    public static void Validate(ManifestMap toleration, string path, RuleContext context, bool takesComparisons)
    {
        if (toleration.TextOr("key", "") is { } key)
        {
            if (key.Length > 0 && Syntax.QualifiedName(key) is { } problem)
                context.Report(path + ".key", problem, toleration["key"]);
            if (key.Length == 0 && toleration.TextOr("operator", "") is { } any && any != "Exists")
                context.Report(path + ".operator", "A toleration without a key tolerates everything and has the operator Exists.", toleration);
        }

        CheckOperator(toleration, path, context, takesComparisons);
        if (toleration.TextOr("effect", "") is not { } effect)
            return;
        if (effect != "NoExecute" && toleration.Integer("tolerationSeconds") is not null)
            context.Report(path + ".effect", "Only a toleration of the effect NoExecute has tolerationSeconds.", toleration);
        if (effect is not ("" or "NoSchedule" or "PreferNoSchedule" or "NoExecute"))
            context.Report(path + ".effect", $"'{effect}' is no effect of a taint; use NoSchedule, PreferNoSchedule or NoExecute.", toleration["effect"]);
    }

    private static void CheckOperator(ManifestMap toleration, string path, RuleContext context, bool takesComparisons)
    {
        var value = toleration.TextOr("value", "");
        switch (toleration.TextOr("operator", "Equal"))
        {
            case null:
                break;
            case "Equal":
                if (value is not null && Syntax.LabelValue(value) is { } problem)
                    context.Report(path + ".operator", problem, toleration["value"]);
                break;
            case "Exists":
                if (value is { Length: > 0 })
                    context.Report(path + ".operator", "The operator Exists takes no value; remove the value, or use Equal.", toleration["value"]);
                break;
            case "Lt" or "Gt" when takesComparisons:
                if (value is not null && !IsDecimalInteger(value))
                    context.Report(path + ".value", $"'{value}' is no whole number; Lt and Gt compare numbers.", toleration["value"] ?? toleration);
                break;
            case var other:
                context.Report(path + ".operator", $"'{other}' is no operator of a toleration; use Equal or Exists.", toleration["operator"]);
                break;
        }
    }

    /// <summary>Without leading zeros and without a plus sign.</summary>
    private static bool IsDecimalInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value.ToString(CultureInfo.InvariantCulture) == text;
}
