using System.Buffers;
using System.Text;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking.Reports;

/// <summary>Writes what was found. Parts are made by any number of threads at once, and put together in order.</summary>
internal abstract class Report
{
    /// <summary>What comes before the files.</summary>
    public virtual string Start => "";

    /// <summary>How many bytes at the start of a part only separate it from the part before.</summary>
    public virtual int SeparatorLength => 0;

    /// <summary>The report of a form.</summary>
    public static Report Create(CheckRequest request, bool hasColours) => request.Format switch
    {
        ReportFormat.Json => new JsonReport(),
        ReportFormat.JsonLines => new JsonLinesReport(),
        ReportFormat.Sarif => new SarifReport(RuleSet.Default.Where(request.Select, request.Ignore), Environment.CurrentDirectory),
        ReportFormat.GitHub => new GitHubReport(Environment.CurrentDirectory),
        _ => new TextReport(hasColours),
    };

    /// <summary>Writes the part of one file.</summary>
    public abstract void Write(CheckedFile file, IBufferWriter<byte> output);

    /// <summary>Writes what comes after the files.</summary>
    public abstract void WriteEnd(CheckSummary summary, int exitCode, IBufferWriter<byte> output);

    /// <summary>Writes text as UTF-8.</summary>
    protected static void Append(IBufferWriter<byte> output, ReadOnlySpan<char> text) => Encoding.UTF8.GetBytes(text, output);
}
