using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>Pairs of a key and a value, in each way to write them.</summary>
internal static class Labels
{
    /// <summary>The value of a key in the call or the object that a place names; <see langword="null"/> where it is not written there.</summary>
    public static SyntaxNode? Value(SyntaxNode place, string key) => place
        .FirstAncestorOrSelf<ExpressionSyntax>(it => it is InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax)?
        .DescendantNodes()
        .OfType<LiteralExpressionSyntax>()
        .Where(literal => literal.Token.Value is string text && text == key)
        .Select(ValueOf)
        .FirstOrDefault(value => value is not null);

    private static SyntaxNode? ValueOf(LiteralExpressionSyntax key) => key.Parent switch
    {
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent.Parent: AssignmentExpressionSyntax { Right: var value } } } => value,
        ArgumentSyntax { Parent: TupleExpressionSyntax { Arguments: [var first, { Expression: var value }] } } when first.Expression == key => value,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var first, { Expression: var value }] } } when first.Expression == key => value,
        InitializerExpressionSyntax { Expressions: [var first, var value] } when first == key => value,
        _ => null,
    };
}
