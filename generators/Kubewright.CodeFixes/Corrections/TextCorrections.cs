using Kubewright.CodeFixes.Editing;
using Kubewright.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>Another text in the place of a wrong one.</summary>
internal static class TextCorrections
{
    /// <summary>Replaces the literal that the diagnostic points at.</summary>
    public static readonly Correction Replace = new("replace", place => In(place, place.Node));

    /// <summary>Gives the container the name that the operator looks for.</summary>
    public static readonly Correction RenameContainer = new("rename-container", place =>
        In(place, place.Node) ?? In(place, place.Find(SchemaTarget.Container)?.Literal("name")));

    /// <summary>Gives a label the value that the pods have.</summary>
    public static readonly Correction ReplaceLabel = new("replace-label", place =>
        In(place, place.Node) ?? (place.Fact(FindingFacts.Key) is { } key ? In(place, Labels.Value(place.Node, key)) : null));

    private static Edit? In(Place place, SyntaxNode? literal)
    {
        if (place.Fact(FindingFacts.Replacement) is not { } replacement || literal?.IsKind(SyntaxKind.StringLiteralExpression) != true)
            return null;
        return new Edit($"Change to '{replacement}'", [new TextChange(literal.Span, Constants.For(literal, replacement, place.Model) ?? ModelWriter.Literal(replacement))]);
    }
}
