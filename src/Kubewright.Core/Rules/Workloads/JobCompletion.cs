namespace Kubewright.Rules.Workloads;

/// <summary>How many pods a Job runs and how many may fail.</summary>
internal sealed class JobCompletion() : ComponentRule("KW1320", "Completion of a Job", "io.k8s.api.batch.v1.JobSpec")
{
    private const long MaxParallelism = 100_000;
    private const long MaxFailedIndexes = 100_000;

    /// <summary>From this number of completions on, limits per index are stricter.</summary>
    private const long ManyCompletions = 100_000;
    private const long MaxWithManyCompletions = 10_000;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsSet("maxFailedIndexes") && node.IsCertainlyAbsent("backoffLimitPerIndex"))
            context.Report("backoffLimitPerIndex", "maxFailedIndexes counts indexes that used up backoffLimitPerIndex; set it, too.", node.Field("maxFailedIndexes"));
        switch (node.TextIfAny("completionMode", "NonIndexed"))
        {
            case null:
                break;
            case "NonIndexed":
                RequireIndexed(node, "backoffLimitPerIndex", context);
                RequireIndexed(node, "maxFailedIndexes", context);
                break;
            case "Indexed":
                Indexed(node, context);
                break;
            case var other:
                context.Report("completionMode", $"There is no completion mode '{other}'; use NonIndexed or Indexed.", node.Field("completionMode"));
                break;
        }
    }

    private static void RequireIndexed(ManifestMap node, string field, RuleContext context)
    {
        if (node.IsSet(field))
            context.Report(field, $"{field} needs completionMode: Indexed.", node.Field(field));
    }

    private static void Indexed(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyAbsent("completions"))
            context.Report("completions", "With completionMode: Indexed a Job needs completions, the number of indexes.");
        var completions = node.Integer("completions");
        if (node.Integer("maxFailedIndexes") > completions)
            context.Report("maxFailedIndexes", $"The number is larger than completions, which is {completions}.", node.Field("maxFailedIndexes"));
        AtMost(node, "parallelism", MaxParallelism, context);
        AtMost(node, "maxFailedIndexes", MaxFailedIndexes, context);
        if (completions > ManyCompletions && node.IsSet("backoffLimitPerIndex"))
        {
            if (node.IsCertainlyAbsent("maxFailedIndexes"))
                context.Report("maxFailedIndexes", $"With backoffLimitPerIndex and more than {ManyCompletions} completions a Job needs maxFailedIndexes.", node.Field("completions"));
            AtMost(node, "parallelism", MaxWithManyCompletions, context);
            AtMost(node, "maxFailedIndexes", MaxWithManyCompletions, context);
        }
    }

    private static void AtMost(ManifestMap node, string field, long limit, RuleContext context)
    {
        if (node.Integer(field) is { } number && number > limit)
            context.Report(field, $"The number is {number} and can be at most {limit} in such a Job.", node.Field(field));
    }
}
