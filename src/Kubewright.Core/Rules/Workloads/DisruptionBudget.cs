namespace Kubewright.Rules.Workloads;

/// <summary>How many pods may be down at once.</summary>
internal sealed class DisruptionBudget() : ComponentRule("KW1350", "Disruption budget", "io.k8s.api.policy.v1.PodDisruptionBudgetSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsSet("minAvailable") && node.IsSet("maxUnavailable"))
            context.Report("", "A budget has either minAvailable or maxUnavailable; remove one of them.", node);
        Share(node, "minAvailable", context);
        Share(node, "maxUnavailable", context);
        LabelSelectors.Validate(node.Map("selector"), "selector", context);
        if (node.Text("unhealthyPodEvictionPolicy") is { } policy && policy is not ("IfHealthyBudget" or "AlwaysAllow"))
            context.Report("unhealthyPodEvictionPolicy", $"There is no policy '{policy}'; use IfHealthyBudget or AlwaysAllow.", node.Field("unhealthyPodEvictionPolicy"), node.Meant("unhealthyPodEvictionPolicy", "IfHealthyBudget", "AlwaysAllow"));
    }

    private static void Share(ManifestMap node, string field, RuleContext context)
    {
        IntOrPercent.Check(node.Field(field), field, context);
        IntOrPercent.CheckShare(node.Field(field), field, context);
    }
}
