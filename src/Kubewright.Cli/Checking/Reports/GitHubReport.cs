using System.Buffers;
using System.Globalization;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>Workflow commands of GitHub Actions, which show findings at their lines in a pull request.</summary>
internal sealed class GitHubReport(string folder) : Report
{
    public override void Write(CheckedFile file, IBufferWriter<byte> output)
    {
        foreach (var document in file.Documents)
        {
            foreach (var finding in document.Findings)
            {
                var message = finding.Path.Length == 0 ? finding.Message : $"{finding.Path}: {finding.Message}";
                WriteCommand(output, Command(finding.Severity), file.Path, document.LineOf(finding), CheckedDocument.ColumnOf(finding), finding.RuleId, message);
            }
        }
    }

    public override void WriteEnd(CheckSummary summary, int exitCode, IBufferWriter<byte> output)
    {
        foreach (var problem in summary.Problems)
            WriteCommand(output, "error", problem.File, problem.Line, problem.Column, "Could not be read", problem.Message);
        Append(output, SummaryText.Of(summary) + "\n");
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private void WriteCommand(IBufferWriter<byte> output, string command, string file, int line, int column, string title, string message)
    {
        var place = line == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $",line={line},col={Math.Max(1, column)}");
        Append(output, $"::{command} file={Property(RelativePath.Of(file, folder))}{place},title={Property(title)}::{Data(message)}\n");
    }

    /// <summary>What the runner takes back when it reads the text behind the command.</summary>
    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
