namespace Kubewright.Rules.Pods;

/// <summary>Policies of a pod that have few values.</summary>
internal sealed class PodPolicies() : ComponentRule("KW1261", "Pod policies", PodTypes.PodSpec)
{
    private static readonly string[] Restarts = ["Always", "OnFailure", "Never"];
    private static readonly string[] Dns = ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"];
    private static readonly string[] Preemptions = ["PreemptLowerPriority", "Never"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        context.OneOfOrDefault(node, "restartPolicy", "", Restarts);
        context.OneOfOrDefault(node, "dnsPolicy", "", Dns);
        context.OneOfIfAny(node, "preemptionPolicy", "", Preemptions);
        if (node.Integer("activeDeadlineSeconds") is { } seconds and (< 1 or > int.MaxValue))
            context.Report("activeDeadlineSeconds", $"{seconds} seconds is no deadline; use 1 to {int.MaxValue}.", node.Field("activeDeadlineSeconds"));
    }
}
