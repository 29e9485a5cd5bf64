using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kubewright.CodeFixes.Corrections;

/// <summary>Constants for the values of enumerations.</summary>
internal static class Constants
{
    /// <summary>The constant of a value, in the class of constants that the member of a builder names; <see langword="null"/> where there is none.</summary>
    public static string? For(SyntaxNode literal, string value, SemanticModel model)
    {
        var argument = literal.FirstAncestorOrSelf<ArgumentSyntax>();
        if (argument is null || model.GetOperation(argument) is not IArgumentOperation { Parameter.ContainingSymbol: IMethodSymbol method })
            return null;
        var constants = method.GetAttributes()
            .Where(attribute => attribute.AttributeClass?.Name == "ManifestFieldAttribute")
            .SelectMany(attribute => attribute.NamedArguments)
            .Where(named => named.Key == "Values")
            .Select(named => named.Value.Value as INamedTypeSymbol)
            .FirstOrDefault();
        var field = constants?.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(it => it.HasConstantValue && value.Equals(it.ConstantValue));
        return field is null ? null : $"{constants!.ToMinimalDisplayString(model, literal.SpanStart)}.{field.Name}";
    }
}
