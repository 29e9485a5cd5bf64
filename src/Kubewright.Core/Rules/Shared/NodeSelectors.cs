namespace Kubewright.Rules;

/// <summary>Checks of node selectors (<c>core.NodeSelector</c>): of node affinity, of volumes, of device slices.</summary>
internal static class NodeSelectors
{
    /// <summary>Checks a node selector, reporting each problem at its field.</summary>
    /// <param name="selector">The selector.</param>
    /// <param name="path">Its path, relative to the object looked at.</param>
    /// <param name="context">Where to report.</param>
    public static void Validate(ManifestMap selector, string path, RuleContext context)
    {
        if (selector.IsCertainlyEmpty("nodeSelectorTerms"))
            context.Report($"{path}.nodeSelectorTerms", "A node selector needs at least one term.", selector);
        foreach (var (i, term) in selector.Items("nodeSelectorTerms"))
            ValidateTerm(term, $"{path}.nodeSelectorTerms[{i}]", context);
    }

    /// <summary>Checks a term of a node selector.</summary>
    public static void ValidateTerm(ManifestMap term, string path, RuleContext context)
    {
        foreach (var (i, expression) in term.Items("matchExpressions"))
            ValidateExpression(expression, $"{path}.matchExpressions[{i}].", context);
        foreach (var (i, field) in term.Items("matchFields"))
            ValidateField(field, $"{path}.matchFields[{i}].", context);
    }

    private static void ValidateExpression(ManifestMap expression, string prefix, RuleContext context)
    {
        var problem = expression.TextOr("operator", "") switch
        {
            null => null,
            "In" or "NotIn" => expression.IsCertainlyEmpty("values") ? "The operators In and NotIn need values to compare with." : null,
            "Exists" or "DoesNotExist" => expression.IsFilled("values") ? "The operators Exists and DoesNotExist take no values; remove them." : null,
            "Gt" or "Lt" => HasOneValue(expression) == false ? "The operators Gt and Lt need exactly one value." : null,
            var other => $"'{other}' is no operator of a node selector; use In, NotIn, Exists, DoesNotExist, Gt or Lt.",
        };
        if (problem is not null)
            context.Report(prefix + (problem[0] == '\'' ? "operator" : "values"), problem, expression);
        if (expression.TextOr("key", "") is { } key && Syntax.QualifiedName(key) is { } keyProblem)
            context.Report(prefix + "key", keyProblem, expression.Field("key") ?? expression);
        foreach (var (i, value) in expression.Texts("values"))
        {
            if (Syntax.LabelValue(value) is { } valueProblem)
                context.Report($"{prefix}values[{i}]", valueProblem, expression.List("values")![i]);
        }
    }

    /// <summary>Nodes have one field to select by: their name.</summary>
    private static void ValidateField(ManifestMap field, string prefix, RuleContext context)
    {
        if (field.TextOr("operator", "") is { } op and not ("In" or "NotIn"))
            context.Report(prefix + "operator", $"'{op}' is no operator for a node's fields; use In or NotIn.", field.Field("operator") ?? field);
        else if (field.TextOr("operator", "") is not null && HasOneValue(field) == false)
            context.Report(prefix + "values", "A node's field is compared with exactly one value.", field.Field("values") ?? field);
        if (field.TextOr("key", "") is not { } key)
            return;
        if (key != "metadata.name")
        {
            context.Report(prefix + "key", $"'{key}' is no field to select nodes by; use metadata.name.", field.Field("key") ?? field);
            return;
        }

        foreach (var (i, name) in field.Texts("values"))
        {
            if (Syntax.Dns1123Subdomain(name) is { } problem)
                context.Report($"{prefix}values[{i}]", problem, field.List("values")![i]);
        }
    }

    private static bool? HasOneValue(ManifestMap requirement) => requirement.List("values") is { } values
        ? values.IsOpen ? null : values.Count == 1
        : requirement.IsCertainlyAbsent("values") ? false : null;
}
