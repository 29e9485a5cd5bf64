using Kubewright.Analyzers.Fixing;
using Kubewright.CodeFixes.Reading;
using Kubewright.CodeFixes.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Writes another value in the place of one.</summary>
internal static class Literal
{
    /// <summary>Replaces a scalar; <see langword="null"/> where the code there is not just its value.</summary>
    public static IReadOnlyList<TextChange>? Replace(CodeFile file, TextPlace place, ManifestNode value)
    {
        if (value is not ManifestScalar || file.At(place) is not ExpressionSyntax expression || expression.Span.Length != place.Length)
            return null;
        var written = expression.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax } argument when file.Model.GetOperation(argument) is IArgumentOperation { Parameter: { } parameter } operation => IsOwn(file, operation, parameter)
                ? file.BuilderWriter(expression.SpanStart).Value(value, parameter, ConstantsOf(parameter))
                : null,
            ArgumentSyntax { Parent: TupleExpressionSyntax } or AssignmentExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax when file.Model.GetTypeInfo(expression).ConvertedType is { } type =>
                new Literals(file.Model.Compilation).Of(value, type),
            _ => null,
        };
        return written is null ? null : [new TextChange(expression.Span, written)];
    }

    /// <summary>Replaces a key that is written as a literal.</summary>
    public static IReadOnlyList<TextChange>? Rename(CodeFile file, TextPlace place, string key) =>
        file.At(place) is LiteralExpressionSyntax { Token.Value: string } literal && literal.Span.Length == place.Length ? [new TextChange(literal.Span, Literals.Text(key))] : null;

    /// <summary>Whether an argument goes straight into a manifest: methods of the program itself may do something else with it.</summary>
    private static bool IsOwn(CodeFile file, IArgumentOperation argument, IParameterSymbol parameter) => parameter.ContainingSymbol is IMethodSymbol method
        && (file.Known.Of(method.ContainingType).Role != Analyzers.Symbols.TypeRole.Other || file.Known.Intent(method) is not null || method.DeclaringSyntaxReferences.IsEmpty || argument.Parent is IObjectCreationOperation);

    private static INamedTypeSymbol? ConstantsOf(IParameterSymbol parameter) => BuilderMember.ConstantsOf(parameter) ?? BuilderMember.ConstantsOf(parameter.ContainingSymbol);
}
