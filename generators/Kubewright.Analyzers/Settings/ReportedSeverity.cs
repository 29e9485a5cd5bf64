using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kubewright.Analyzers.Settings;

/// <summary>What whoever runs the analyzers wants to hear of: an editor shows suggestions, a build drops them.</summary>
internal static class ReportedSeverity
{
    // Compilers say it since Roslyn 4.9; the oldest that the analyzers run in has no such property.
    private static readonly PropertyInfo? Property = typeof(AnalysisContext).GetProperty("MinimumReportedSeverity");

    /// <summary>The least severity that is reported to anybody; the least of all where the compiler does not say it.</summary>
    public static DiagnosticSeverity Minimum(AnalysisContext context) => Property?.GetValue(context) is DiagnosticSeverity severity ? severity : DiagnosticSeverity.Hidden;
}
