using Kubewright.CodeFixes.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Where a property of a model, or a key of a dictionary, gets its value.</summary>
/// <param name="Entry">The assignment, or the pair of a key and a value.</param>
/// <param name="Value">The value.</param>
internal sealed record ModelEntry(ExpressionSyntax Entry, ExpressionSyntax Value)
{
    /// <summary>The entry of a field that code in a place belongs to; <see langword="null"/> where there is none.</summary>
    public static ModelEntry? Around(CodeFile file, SyntaxNode place, string field)
    {
        foreach (var node in place.AncestorsAndSelf())
        {
            switch (node)
            {
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax } }:
                    return null;
                case AssignmentExpressionSyntax assignment when IsOf(file, assignment.Left, field):
                    return new ModelEntry(assignment, assignment.Right);
                case InitializerExpressionSyntax { Parent: InitializerExpressionSyntax, Expressions: [var key, var value] } pair when IsText(file, key, field):
                    return new ModelEntry(pair, value);
            }
        }

        return null;
    }

    /// <summary>Takes the entry out; <see langword="null"/> where other code uses what it gives.</summary>
    public TextChange? Remove(SourceText text) => Entry.Parent switch
    {
        InitializerExpressionSyntax initializer => Removal.Element(initializer.Expressions, initializer.Expressions.IndexOf(Entry)),
        ExpressionStatementSyntax statement => new TextChange(Removal.Lines(statement, text), ""),
        _ => null,
    };

    /// <summary>Gives it another value; <see langword="null"/> where models cannot say it.</summary>
    public TextChange? Replace(CodeFile file, ManifestNode value) =>
        file.Model.GetTypeInfo(Value).ConvertedType is { } type && file.ModelWriter(Value.SpanStart).Value(type, value) is { } written ? new TextChange(Value.Span, written) : null;

    private static bool IsOf(CodeFile file, ExpressionSyntax left, string field) => left is ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] }
        ? IsText(file, key, field)
        : file.Model.GetSymbolInfo(left).Symbol is IPropertySymbol property && file.Known.Field(property) == field;

    private static bool IsText(CodeFile file, ExpressionSyntax expression, string text) => file.Model.GetConstantValue(expression) is { HasValue: true, Value: string value } && value == text;
}
