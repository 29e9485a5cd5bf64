namespace Kubewright.Rules.Workloads;

/// <summary>What a Job does about pods that failed: an action, and one kind of condition for it.</summary>
internal sealed class FailurePolicyRules() : ComponentRule(
    "KW1322",
    "Pod failure policy",
    "io.k8s.api.batch.v1.PodFailurePolicy",
    "io.k8s.api.batch.v1.PodFailurePolicyRule")
{
    private const int MaxRules = 20;
    private const int MaxConditions = 20;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Ancestor(0)?.Map("podFailurePolicy") == node)
        {
            if (node.List("rules") is { Count: > MaxRules } rules)
                context.Report("rules", $"A policy has at most {MaxRules} rules, and these are {rules.Count}.", rules);
            return;
        }

        Action(node, context);
        if (node.List("onPodConditions") is { Count: > MaxConditions } conditions)
            context.Report("onPodConditions", $"A rule has at most {MaxConditions} conditions, and these are {conditions.Count}.", conditions);
        var hasConditions = node.List("onPodConditions") is { Count: > 0 };
        if (node.IsSet("onExitCodes") && hasConditions)
            context.Report("", "A rule looks either at exit codes or at conditions; make two rules of it.", node);
        else if (node.IsCertainlyAbsent("onExitCodes") && node.IsCertainlyEmpty("onPodConditions"))
            context.Report("", "A rule needs onExitCodes or onPodConditions to know which failures it is for.", node);
    }

    private static void Action(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("action", "") is not { } action)
            return;
        if (action == "FailIndex")
        {
            if (context.Enclosing("io.k8s.api.batch.v1.JobSpec") is { } job && job.IsCertainlyAbsent("backoffLimitPerIndex"))
                context.Report("action", "The action FailIndex needs backoffLimitPerIndex in the Job.", node.Field("action"));
        }
        else if (action is not ("Count" or "FailJob" or "Ignore"))
        {
            context.Report("action", $"{(action.Length == 0 ? "A rule needs an action" : $"There is no action '{action}'")}; use FailJob, FailIndex, Ignore or Count.", node.Field("action"));
        }
    }
}
