namespace Kubewright.Rules;

/// <summary>Node selectors (<c>core/v1 NodeSelector</c>): of pods, and of volumes that only some nodes reach.</summary>
internal static class NodeSelectorTerms
{
    /// <summary>Checks a node selector.</summary>
    public static void CheckSelector(ManifestMap selector, string path, RuleContext context)
    {
        if (context.Require(selector, "nodeSelectorTerms", path + ".", "A node selector has at least one term; add one."))
            return;
        foreach (var (i, term) in selector.Items("nodeSelectorTerms"))
            CheckTerm(term, $"{path}.nodeSelectorTerms[{i}]", takesAnyValue: false, context);
    }

    /// <summary>Checks one term.</summary>
    /// <param name="term">The term.</param>
    /// <param name="path">Its path.</param>
    /// <param name="takesAnyValue">Whether values may be no label values.</param>
    /// <param name="context">Where to report.</param>
    public static void CheckTerm(ManifestMap term, string path, bool takesAnyValue, RuleContext context)
    {
        foreach (var (i, requirement) in term.Items("matchExpressions"))
            CheckExpression(requirement, $"{path}.matchExpressions[{i}]", takesAnyValue, context);
        foreach (var (i, requirement) in term.Items("matchFields"))
            CheckField(requirement, $"{path}.matchFields[{i}]", context);
    }

    private static void CheckExpression(ManifestMap requirement, string path, bool takesAnyValue, RuleContext context)
    {
        var values = requirement.List("values");
        var isKnown = values is null ? requirement.IsCertainlyAbsent("values") : !values.IsOpen;
        var count = values?.Count ?? 0;
        var (field, problem) = requirement.TextOr("operator", "") switch
        {
            "In" or "NotIn" when isKnown && count == 0 => ("values", "The operators In and NotIn need values to compare with."),
            "Exists" or "DoesNotExist" when count > 0 => ("values", "The operators Exists and DoesNotExist take no values; remove them, or use In or NotIn."),
            "Gt" or "Lt" when isKnown && count != 1 => ("values", $"The operators Gt and Lt compare with one value, not {count}."),
            null or "In" or "NotIn" or "Exists" or "DoesNotExist" or "Gt" or "Lt" => ("", null),
            var other => ("operator", $"'{other}' is no operator of a node selector; use In, NotIn, Exists, DoesNotExist, Gt or Lt."),
        };
        context.ReportIf(problem, path + ".", field, requirement);
        if (requirement.TextOr("key", "") is { } key)
            context.ReportIf(Syntax.QualifiedName(key), path + ".", "key", requirement);
        if (takesAnyValue)
            return;
        foreach (var (i, value) in requirement.Texts("values"))
            context.ReportIf(Syntax.LabelValue(value), path + ".", $"values[{i}]", values);
    }

    private static void CheckField(ManifestMap requirement, string path, RuleContext context)
    {
        var values = requirement.List("values");
        var isKnown = values is null ? requirement.IsCertainlyAbsent("values") : !values.IsOpen;
        if (requirement.TextOr("operator", "") is not { } comparison)
            return;
        if (comparison is not ("In" or "NotIn"))
            context.Report(path + ".operator", $"'{comparison}' is no operator for fields of nodes; use In or NotIn.", requirement);
        else if (isKnown && values?.Count is not 1)
            context.Report(path + ".values", $"A field of a node is compared with one value, not {values?.Count ?? 0}.", requirement);
        if (requirement.TextOr("key", "") is not { } key)
            return;
        if (key != "metadata.name")
        {
            context.Report(path + ".key", $"'{key}' is no field by which nodes are selected; use metadata.name.", requirement);
            return;
        }

        foreach (var (i, value) in requirement.Texts("values"))
            context.ReportIf(Syntax.Dns1123Subdomain(value), path + ".", $"values[{i}]", values);
    }
}
