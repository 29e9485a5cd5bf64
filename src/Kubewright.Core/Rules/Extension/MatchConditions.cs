namespace Kubewright.Rules.Extension;

/// <summary>The match conditions of webhooks and admission policies: names, and expressions that are true or false.</summary>
internal sealed class MatchConditions() : ComponentRule(
    "KW1553", "Match conditions", "io.k8s.api.admissionregistration.v1.ValidatingWebhook", "io.k8s.api.admissionregistration.v1.MutatingWebhook",
    "io.k8s.api.admissionregistration.v1.ValidatingAdmissionPolicySpec", "io.k8s.api.admissionregistration.v1.MutatingAdmissionPolicySpec")
{
    private const int Most = 64;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("matchConditions") is { Count: > Most } many)
            context.Report("matchConditions", $"There are {many.Count} match conditions; {Most} are allowed.", many);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var variables = PolicyVariables.Given(node);
        foreach (var (i, condition) in node.Items("matchConditions"))
        {
            var prefix = $"matchConditions[{i}].";
            context.Require(condition, "name", prefix, Syntax.QualifiedName);
            if (condition.Text("name") is { Length: > 0 } name && !names.Add(name))
                context.Report(prefix + "name", $"Another match condition has the name '{name}' too; give each its own.", condition.Field("name"));
            if (condition.IsCertainlyBlank("expression"))
                context.Report(prefix + "expression", "A match condition needs an expression.", condition.Field("expression") ?? condition);
            context.CheckExpression(condition, "expression", prefix, variables, CelType.Boolean);
        }
    }
}
