using System.Buffers;
using System.Globalization;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>For people: the place in the form that editors make a link of, the message, and the line with the place marked.</summary>
internal sealed class TextReport(bool hasColours) : Report
{
    private const string Plain = "\e[0m";
    private const string Bold = "\e[1m";
    private const string Dim = "\e[2m";

    public override void Write(CheckedFile file, IBufferWriter<byte> output)
    {
        LineIndex? lines = null;
        foreach (var document in file.Documents)
        {
            foreach (var finding in document.Findings)
                Write(document, finding, lines ??= new LineIndex(file.Text ?? ""), output);
        }
    }

    public override void WriteEnd(CheckSummary summary, int exitCode, IBufferWriter<byte> output)
    {
        if (summary.HasAny(Severity.Info))
            Append(output, "\n");
        Append(output, Coloured(Bold, SummaryText.Of(summary)) + "\n");
    }

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "\e[31m",
        Severity.Warning => "\e[33m",
        _ => "\e[36m",
    };

    private void Write(CheckedDocument document, Finding finding, LineIndex lines, IBufferWriter<byte> output)
    {
        var line = document.LineOf(finding);
        var column = CheckedDocument.ColumnOf(finding);
        var place = string.Create(CultureInfo.InvariantCulture, $"{OneLine.Of(document.File)}({line},{column})");
        var colour = Colour(finding.Severity);
        var message = OneLine.Of(finding.Path.Length == 0 ? finding.Message : $"{finding.Path}: {finding.Message}");
        Append(output, $"{Coloured(Bold, place)}: {Coloured(colour, $"{JsonLayout.Name(finding.Severity)} {finding.RuleId}")}: {message}\n");

        var (shown, mark, length) = LineExcerpt.Of(lines.Line(line), column, finding.Origin?.Length ?? 0);
        if (shown.Length == 0)
            return;
        var number = line.ToString(CultureInfo.InvariantCulture).PadLeft(6);
        Append(output, $"{Coloured(Dim, number + " |")} {shown}\n{Coloured(Dim, "       |")} {new string(' ', mark)}{Coloured(colour, new string('^', length))}\n");
    }

    private string Coloured(string colour, string text) => hasColours ? colour + text + Plain : text;
}
