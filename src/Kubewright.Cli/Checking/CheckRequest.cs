using Kubewright.Cli.Checking.Reports;
using Kubewright.Rules;

namespace Kubewright.Cli.Checking;

/// <summary>What to check, with what, and how to report it.</summary>
/// <param name="Paths">Files and folders; <c>-</c> is standard input.</param>
/// <param name="Definitions">Files and folders of CustomResourceDefinitions.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Format">The form of the report.</param>
/// <param name="FailOn">The least severity that makes the exit code 1.</param>
internal sealed record CheckRequest(IReadOnlyList<string> Paths, IReadOnlyList<string> Definitions, RuleSet Rules, ReportFormat Format, Severity FailOn);
