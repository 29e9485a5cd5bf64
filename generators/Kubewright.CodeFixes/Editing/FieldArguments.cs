using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.CodeFixes.Editing;

/// <summary>Arguments that set fields, by the attributes of their parameters.</summary>
internal static class FieldArguments
{
    /// <summary>The string literal that is given for the parameter of a field.</summary>
    public static SyntaxNode? Literal(ArgumentListSyntax arguments, IMethodSymbol? method, string field)
    {
        if (method is null)
            return null;
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name }
                ? method.Parameters.FirstOrDefault(candidate => candidate.Name == name)
                : method.Parameters.ElementAtOrDefault(i);
            if (parameter is not null && Field(parameter) == field && argument.Expression.IsKind(SyntaxKind.StringLiteralExpression))
                return argument.Expression;
        }

        return null;
    }

    private static string? Field(IParameterSymbol parameter) => parameter.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.Name == "ManifestFieldAttribute")
        .Select(attribute => attribute.ConstructorArguments[0].Value as string)
        .FirstOrDefault();
}
