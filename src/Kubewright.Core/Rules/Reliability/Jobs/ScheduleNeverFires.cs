using System.Globalization;

namespace Kubewright.Rules.Reliability;

internal sealed class ScheduleNeverFires() : ObjectPolicy("KW2104", "cronjob-schedule-never-fires", "Use a schedule that occurs", Severity.Error, ["CronJob"])
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly int[] Longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

    public override RuleDocumentation Documentation => new(
        Why: "A schedule for the 31st of a month that has 30 days is a valid one, is taken, and never fires.",
        Fix: "Choose a day that the month has; for the last day of each month, run on the first.",
        Bad: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 31 4 *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """,
        Good: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 30 4 *"
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Text("schedule") is not { } schedule)
            return;
        var fields = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != 5 || fields[4] is not ("*" or "?") || Numbers(fields[2], []) is not { } days || Numbers(fields[3], Months) is not { } months)
            return;
        if (months.Any(month => month is < 1 or > 12 || days.Any(day => day <= Longest[month - 1])))
            return;
        context.Report(
            "spec.schedule",
            $"Schedule '{schedule}' never fires, because {string.Join(" or ", months.Select(month => new DateTime(2000, month, 1).ToString("MMMM", CultureInfo.InvariantCulture)))} has no day {days.Min()}.",
            manifest.Spec["schedule"]!);
    }

    /// <summary>A list of numbers or names; <see langword="null"/> for anything else.</summary>
    private static List<int>? Numbers(string field, string[] names)
    {
        var numbers = new List<int>();
        foreach (var part in field.Split(','))
        {
            var named = Array.FindIndex(names, name => string.Equals(name, part, StringComparison.OrdinalIgnoreCase));
            if (named >= 0)
                numbers.Add(named + 1);
            else if (int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                numbers.Add(number);
            else
                return null;
        }

        return numbers;
    }
}
