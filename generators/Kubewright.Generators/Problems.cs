using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Generators;

/// <summary>The last step: problems to diagnostics at the lines of the schema files.</summary>
internal static class Problems
{
    /// <summary>All problems, each with its place: a step of its own, so that lines that move under nothing to report change nothing.</summary>
    public static EquatableArray<ProblemFacts> Locate(EquatableArray<ProblemFacts> problems, EquatableArray<ParsedDocument> documents, EquatableArray<ParsedDefinitions> definitions) =>
        documents.SelectMany(d => d.Problems).Concat(definitions.SelectMany(d => d.Problems)).Concat(problems.Select(p => p.Line > 0 ? p : Place(p, documents, definitions)))
            .OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ToEquatableArray();

    public static void Report(SourceProductionContext output, EquatableArray<ProblemFacts> problems)
    {
        foreach (var problem in problems)
        {
            var position = new LinePosition(problem.Line - 1, problem.Column - 1);
            output.ReportDiagnostic(Diagnostic.Create(Diagnostics.Of(problem.Id), Location.Create(problem.Path, default, new LinePositionSpan(position, position)), problem.Message));
        }
    }

    private static ProblemFacts Place(ProblemFacts problem, EquatableArray<ParsedDocument> documents, EquatableArray<ParsedDefinitions> definitions)
    {
        var document = documents.FirstOrDefault(d => d.Facts.Path == problem.Path);
        var places = problem.Id == Diagnostics.DanglingReference.Id ? document?.References : document?.Components ?? definitions.FirstOrDefault(d => d.File.Path == problem.Path)?.Kinds;
        var place = places?.FirstOrDefault(p => p.Name == problem.Name);
        return problem with { Line = place?.Line ?? 1, Column = place?.Column ?? 1 };
    }
}
