using System.Collections.Immutable;
using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.Generators;

/// <summary>The last step: problems to diagnostics at the lines of the schema files.</summary>
internal static class Problems
{
    public static void Report(SourceProductionContext output, EquatableArray<ProblemFacts> problems, ImmutableArray<ParsedDocument> documents)
    {
        foreach (var problem in documents.SelectMany(d => d.Problems).Concat(problems))
        {
            var (line, column) = problem.Line > 0 ? (problem.Line, problem.Column) : Place(problem, documents);
            var position = new LinePosition(line - 1, column - 1);
            output.ReportDiagnostic(Diagnostic.Create(Diagnostics.Of(problem.Id), Location.Create(problem.Path, default, new LinePositionSpan(position, position)), problem.Message));
        }
    }

    private static (int Line, int Column) Place(ProblemFacts problem, ImmutableArray<ParsedDocument> documents)
    {
        var document = documents.FirstOrDefault(d => d.Facts.Path == problem.Path);
        var place = document?.References.Concat(document.Components).FirstOrDefault(p => p.Name == problem.Name);
        return place is null ? (1, 1) : (place.Line, place.Column);
    }
}
