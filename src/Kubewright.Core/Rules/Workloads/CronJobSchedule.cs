namespace Kubewright.Rules.Workloads;

/// <summary>When a CronJob runs.</summary>
internal sealed class CronJobSchedule() : ComponentRule("KW1330", "Schedule of a CronJob", "io.k8s.api.batch.v1.CronJobSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("schedule", "") is { } schedule)
        {
            if (schedule.Length == 0)
                context.Report("schedule", "A CronJob needs a schedule, such as \"0 3 * * *\" for each day at three.", node.Field("schedule"));
            else if (schedule.IndexOf("TZ", StringComparison.Ordinal) >= 0)
                context.Report("schedule", "A schedule has no time zone; write it in the field timeZone.", node.Field("schedule"));
            else if (CronSchedule.Problem(schedule) is { } problem)
                context.Report("schedule", $"'{schedule}' is no schedule: {problem}", node.Field("schedule"));
        }

        if (node.Text("timeZone") is { } zone && !TimeZones.IsKnown(zone))
            context.Report("timeZone", $"There is no time zone '{zone}'; write a name of the IANA time zone database, such as Europe/Berlin or Etc/UTC.", node.Field("timeZone"));
    }
}
