using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubewright.Analyzers.Diagnostics;
using Kubewright.Analyzers.Fixing;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Checking;

/// <summary>Turns findings into diagnostics: each once for each place, however many ways of the program lead there.</summary>
internal sealed class FindingReporter
{
    /// <summary>The diagnostic's property that has the path of the field.</summary>
    public const string PathProperty = "path";

    private readonly ConcurrentDictionary<(string Rule, Location Place), bool> reported = new();
    private readonly ConcurrentDictionary<ConfigurationProblem, bool> reportedSettings = new();

    /// <summary>Reports a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="otherwise">The place where the finding itself has none.</param>
    /// <param name="roots">The trees that it was found in.</param>
    /// <param name="report">Takes the diagnostic.</param>
    public void Report(Finding finding, Origin? otherwise, IReadOnlyList<ManifestNode> roots, Action<Diagnostic> report)
    {
        if (Descriptors.Of(finding.RuleId) is not { } descriptor || (finding.Origin as SyntaxOrigin ?? otherwise as SyntaxOrigin) is not { } origin)
            return;
        var place = origin.Location;
        if (reported.TryAdd((finding.RuleId, place), true))
            report(Diagnostic.Create(descriptor, place, Descriptors.SeverityOf(finding.Severity), RelatedPlaces(finding), Properties(finding, roots, origin.Tree), MessageOf(finding)));
    }

    /// <summary>Reports a setting that makes no sense, once.</summary>
    public void Report(ConfigurationProblem problem, Location place, Action<Diagnostic> report)
    {
        if (reportedSettings.TryAdd(problem, true))
            report(Diagnostic.Create(Descriptors.Of(problem.RuleId)!, place, problem.Message));
    }

    private static IEnumerable<Location> RelatedPlaces(Finding finding) => finding.Related.Select(related => related.Origin).OfType<SyntaxOrigin>().Select(origin => origin.Location);

    private static ImmutableDictionary<string, string?> Properties(Finding finding, IReadOnlyList<ManifestNode> roots, SyntaxTree home)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(PathProperty, finding.Path);
        return finding.Fix is { } fix && FixPlacer.Place(fix, roots, home) is { } placed && PlacedFixText.Write(placed) is { } text ? properties.Add(PlacedFixText.Property, text) : properties;
    }

    /// <summary>What the API server refuses is named by its path, as the server does.</summary>
    private static string MessageOf(Finding finding) =>
        finding.Path.Length > 0 && finding.RuleId.StartsWith("KW1", StringComparison.Ordinal) ? $"{finding.Path}: {finding.Message}" : finding.Message;
}
