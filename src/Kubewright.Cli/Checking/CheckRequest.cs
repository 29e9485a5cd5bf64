using Kubewright.Cli.Checking.Reports;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>What to check, with what, and how to report it.</summary>
/// <param name="Paths">Files and folders; <c>-</c> is standard input.</param>
/// <param name="Definitions">Files and folders of CustomResourceDefinitions.</param>
/// <param name="Select">Beginnings of the ids of rules: exactly these are on; those that are on by default where none is given.</param>
/// <param name="Ignore">Beginnings of the ids of rules that are off in any case.</param>
/// <param name="IsEachFileASet">Whether each file is a set of its own; else all files together are one.</param>
/// <param name="Format">The form of the report.</param>
/// <param name="FailOn">The least severity that makes the exit code 1.</param>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    IReadOnlyList<string> Definitions,
    IReadOnlyList<string> Select,
    IReadOnlyList<string> Ignore,
    bool IsEachFileASet,
    ReportFormat Format,
    Severity FailOn)
{
    /// <summary>Whether all files together are a set, and rules may be on that need it.</summary>
    public bool NeedsOneSet => !IsEachFileASet && RuleSet.All.Where(Select, Ignore).NeedsSet;
}
