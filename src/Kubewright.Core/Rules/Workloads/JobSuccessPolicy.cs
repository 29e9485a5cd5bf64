using System.Globalization;

namespace Kubewright.Rules.Workloads;

/// <summary>When an indexed Job counts as done before all indexes are.</summary>
internal sealed class JobSuccessPolicy() : ComponentRule("KW1325", "Success policy of a Job", "io.k8s.api.batch.v1.JobSpec")
{
    private const int MaxRules = 20;
    private const int MaxIndexesLength = 64 * 1024;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("successPolicy") is not { } policy || node.TextIfAny("completionMode", "NonIndexed") is not { } mode)
            return;
        if (mode != "Indexed")
        {
            context.Report("successPolicy", "A success policy needs completionMode: Indexed.", policy);
            return;
        }

        if (policy.IsCertainlyEmpty("rules"))
            context.Report("successPolicy.rules", "A success policy needs at least one rule.", policy);
        if (policy.List("rules") is not { } rules)
            return;
        if (rules.Count > MaxRules)
            context.Report("successPolicy.rules", $"A policy has at most {MaxRules} rules, and these are {rules.Count}.", rules);
        for (var i = 0; i < rules.Count; i++)
            SuccessRule(rules[i] as ManifestMap ?? new ManifestMap(isOpen: rules[i].Kind != ManifestNodeKind.Null), $"successPolicy.rules[{i.ToString(CultureInfo.InvariantCulture)}]", node.Integer("completions"), context);
    }

    private static void SuccessRule(ManifestMap rule, string path, long? completions, RuleContext context)
    {
        if (rule.IsCertainlyAbsent("succeededCount") && rule.IsCertainlyAbsent("succeededIndexes"))
            context.Report(path, "A rule needs succeededCount or succeededIndexes.", rule);
        long? total = null;
        if (rule.Text("succeededIndexes") is { } indexes && completions is not null)
        {
            if (indexes.Length > MaxIndexesLength)
                context.Report(path + ".succeededIndexes", $"The list has more than {MaxIndexesLength} characters.", rule.Field("succeededIndexes"));
            total = JobIndexes.Count(indexes, completions.Value);
            if (total is null)
                context.Report(path + ".succeededIndexes", $"'{indexes}' is no list of indexes below {completions}; write increasing numbers and ranges, such as 1,3-5,7.", rule.Field("succeededIndexes"));
        }

        if (rule.Integer("succeededCount") is not { } count)
            return;
        if (count < 0)
            context.Report(path + ".succeededCount", $"The number is {count} and must not be negative.", rule.Field("succeededCount"));
        if (count > completions)
            context.Report(path + ".succeededCount", $"The number is {count}, and the Job has only {completions} completions.", rule.Field("succeededCount"));
        if (completions is not null && rule.Text("succeededIndexes") is not null && count > (total ?? 0))
            context.Report(path + ".succeededCount", $"The number is {count}, and succeededIndexes has only {total ?? 0} indexes.", rule.Field("succeededCount"));
    }
}
