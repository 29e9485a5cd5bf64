namespace Kubewright.Rules.Pods;

/// <summary>How evenly pods are spread over zones, nodes or the like.</summary>
internal sealed class TopologySpread() : ComponentRule("KW1275", "Topology spread", PodTypes.PodSpec)
{
    private static readonly string[] Actions = ["DoNotSchedule", "ScheduleAnyway"];
    private static readonly string[] Policies = ["Honor", "Ignore"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("topologySpreadConstraints") is not { } constraints)
            return;
        for (var i = 0; i < constraints.Count; i++)
        {
            if (constraints[i].AsMap() is not { } constraint)
                continue;
            var path = $"topologySpreadConstraints[{i}]";
            Check(constraint, path, context);
            if (IsRepeated(constraint, constraints, i + 1))
                context.Report(path + ".{topologyKey, whenUnsatisfiable}", $"Another constraint is for {constraint.Text("topologyKey")} and {constraint.Text("whenUnsatisfiable")} too; keep one.", constraint);
            MatchLabelKeys.Check(constraint, path, context);
            LabelSelectors.Validate(constraint.Map("labelSelector"), path + ".labelSelector", context);
        }
    }

    private static void Check(ManifestMap constraint, string path, RuleContext context)
    {
        if (constraint.IntegerOr("maxSkew", 0) is { } skew and < 1)
            context.Report(path + ".maxSkew", $"maxSkew is {skew} and must be at least 1.", constraint);
        context.Require(constraint, "topologyKey", path + ".", "The label of nodes over whose values pods are spread is missing; add topologyKey.");
        context.RequireOneOf(constraint, "whenUnsatisfiable", path + ".", Actions);
        context.OneOfIfAny(constraint, "nodeAffinityPolicy", path + ".", Policies);
        context.OneOfIfAny(constraint, "nodeTaintsPolicy", path + ".", Policies);
        if (constraint.Integer("minDomains") is { } domains && (domains < 1 || constraint.TextOr("whenUnsatisfiable", "") is not (null or "DoNotSchedule")))
            context.Report(path + ".minDomains", domains < 1 ? $"minDomains is {domains} and must be at least 1." : "minDomains needs whenUnsatisfiable: DoNotSchedule.", constraint);
    }

    private static bool IsRepeated(ManifestMap constraint, ManifestList constraints, int start)
    {
        if (constraint.TextOr("topologyKey", "") is not { } key || constraint.TextOr("whenUnsatisfiable", "") is not { } action)
            return false;
        for (var i = start; i < constraints.Count; i++)
        {
            if (constraints[i].AsMap() is { } other && other.TextOr("topologyKey", "") == key && other.TextOr("whenUnsatisfiable", "") == action)
                return true;
        }

        return false;
    }
}
