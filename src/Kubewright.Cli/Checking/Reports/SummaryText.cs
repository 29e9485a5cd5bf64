using System.Globalization;
using System.Text;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>The line that ends a report for people.</summary>
internal static class SummaryText
{
    /// <summary><c>2 errors and 1 warning in 14 documents of 5 files. 3 files have no manifests.</c></summary>
    public static string Of(CheckSummary summary)
    {
        var counts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Info, "note") }
            .Where(severity => summary.Count(severity.Item1) > 0)
            .Select(severity => Count(summary.Count(severity.Item1), severity.Item2))
            .ToList();
        var found = counts.Count switch
        {
            0 => "Nothing found",
            1 => counts[0],
            _ => string.Join(", ", counts[..^1]) + " and " + counts[^1],
        };
        var text = new StringBuilder($"{found} in {Count(summary.Documents, "document")} of {Count(summary.Files, "file")}.");
        if (summary.Problems.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $" Not everything could be read: {Count(summary.Problems.Count, "problem")}.");
        if (summary.Skipped > 0)
            text.Append(CultureInfo.InvariantCulture, $" Skipped {Count(summary.Skipped, "file")} without manifests.");
        return text.ToString();
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
