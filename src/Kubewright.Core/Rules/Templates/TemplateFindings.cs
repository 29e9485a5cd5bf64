namespace Kubewright.Rules.Templates;

/// <summary>Turns what the rules for pods found in a pod template of a custom resource into findings about the pods that are made of it.</summary>
internal static class TemplateFindings
{
    private const string Prefix = "the pods this makes would be refused: ";

    /// <summary>Translates all findings from an index on; those that do not speak of templates are dropped.</summary>
    public static void Translate(List<Finding> findings, int from, RuleContext context)
    {
        if (findings.Count == from)
            return;
        var kind = TemplateKinds.Name(context);
        for (var i = findings.Count - 1; i >= from; i--)
        {
            var id = findings[i].RuleId.StartsWith("KW1", StringComparison.Ordinal) ? TemplateIds.Of(findings[i].RuleId, findings[i].Path) : findings[i].RuleId;
            if (id is null || !TemplateKinds.IsCertain(id, kind))
                findings.RemoveAt(i);
            else
                findings[i] = findings[i] with { RuleId = id, Severity = Severity.Error, Message = Prefix + findings[i].Message };
        }
    }
}
