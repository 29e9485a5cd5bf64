using System.Globalization;

namespace Kubewright.Rules.Workloads;

/// <summary>Reads schedules as the CronJob controller does: five fields, or a word such as <c>@daily</c>.</summary>
internal static class CronSchedule
{
    private const string Every = "@every ";

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (string Name, int Min, int Max, string[] Words)[] Fields =
    [
        ("minute", 0, 59, []),
        ("hour", 0, 23, []),
        ("day of the month", 1, 31, []),
        ("month", 1, 12, Months),
        ("day of the week", 0, 6, Weekdays),
    ];

    /// <summary>What is wrong with a schedule, or <see langword="null"/>.</summary>
    public static string? Problem(string schedule)
    {
        if (schedule[0] == '@')
            return WordProblem(schedule);
        var parts = schedule.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != Fields.Length)
            return $"it has {parts.Length} fields and needs five: minute, hour, day of the month, month, day of the week.";
        for (var i = 0; i < parts.Length; i++)
        {
            foreach (var range in parts[i].Split([','], StringSplitOptions.RemoveEmptyEntries))
            {
                if (!IsRange(range, Fields[i].Min, Fields[i].Max, Fields[i].Words))
                    return $"'{range}' is no {Fields[i].Name} ({Fields[i].Min} to {Fields[i].Max}, ranges such as 1-5, steps such as */2).";
            }
        }

        return null;
    }

    private static string? WordProblem(string schedule)
    {
        if (schedule is "@yearly" or "@annually" or "@monthly" or "@weekly" or "@daily" or "@midnight" or "@hourly")
            return null;
        if (!schedule.StartsWith(Every, StringComparison.Ordinal))
            return "use @hourly, @daily, @weekly, @monthly, @yearly, @every with a duration, or five fields.";
        return GoDuration.IsValid(schedule.Substring(Every.Length)) ? null : "after @every comes a duration such as 1h30m.";
    }

    /// <summary>A number, a range of numbers or a star, with an optional step.</summary>
    private static bool IsRange(string text, int min, int max, string[] words)
    {
        var stepped = text.Split('/');
        var bounds = stepped[0].Split('-');
        var start = min;
        var end = max;

        // What comes behind a star and a dash is not looked at.
        if (bounds[0] is not ("*" or "?"))
        {
            if (bounds.Length > 2 || !TryNumber(bounds[0], min, words, out start) || !TryNumber(bounds[bounds.Length - 1], min, words, out end))
                return false;
        }

        if (stepped.Length > 2)
            return false;
        if (stepped.Length == 2)
        {
            if (!TryNumber(stepped[1], 0, [], out var step) || step == 0)
                return false;
            if (bounds.Length == 1)
                end = max;
        }

        return start >= min && end <= max && start <= end;
    }

    private static bool TryNumber(string text, int firstWord, string[] words, out int number)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (string.Equals(words[i], text, StringComparison.OrdinalIgnoreCase))
            {
                number = firstWord + i;
                return true;
            }
        }

        // Numbers that are too large for us are too large for any field, but not for a step.
        number = 0;
        if (!long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) || value < 0)
            return false;
        number = (int)Math.Min(value, int.MaxValue);
        return true;
    }
}
