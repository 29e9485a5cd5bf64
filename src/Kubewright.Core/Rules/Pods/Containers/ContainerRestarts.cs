namespace Kubewright.Rules.Pods;

/// <summary>A container's own restart policy and the rules for its exit codes.</summary>
internal sealed class ContainerRestarts() : ComponentRule("KW1206", "Container restart rules", PodTypes.Container)
{
    private const int MaximumRules = 20;
    private const int MaximumValues = 255;

    private static readonly string[] Policies = ["Always", "Never", "OnFailure"];
    private static readonly string[] Actions = ["Restart", "RestartAllContainers"];
    private static readonly string[] Operators = ["In", "NotIn"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var rules = node.List("restartPolicyRules");
        if (rules is { Count: > 0 } && !node.IsSet("restartPolicy"))
        {
            if (node.IsCertainlyAbsent("restartPolicy"))
                context.Report("restartPolicy", "Restart rules need a restart policy for the exit codes that they do not name; add restartPolicy.", node);
            if (PodTypes.MayBeInitContainer(node, context))
                return;
        }

        context.OneOfIfAny(node, "restartPolicy", "", Policies);
        if (rules is null)
            return;
        if (rules.Count > MaximumRules)
            context.Report("restartPolicyRules", $"There are {rules.Count} restart rules; at most {MaximumRules} are allowed.", rules);
        foreach (var (i, rule) in node.Items("restartPolicyRules"))
            CheckRule(rule, $"restartPolicyRules[{i}].", context);
    }

    private static void CheckRule(ManifestMap rule, string path, RuleContext context)
    {
        context.RequireOneOf(rule, "action", path, Actions);
        if (rule.IsCertainlyAbsent("exitCodes"))
            context.Report(path + "exitCodes", "A restart rule says for which exit codes it is; add exitCodes.", rule);
        if (rule.Map("exitCodes") is not { } codes)
            return;
        context.RequireOneOf(codes, "operator", path + "exitCodes.", Operators);
        if (codes.List("values") is { Count: > MaximumValues } values)
            context.Report(path + "exitCodes.values", $"There are {values.Count} exit codes; at most {MaximumValues} are allowed.", values);
    }
}
