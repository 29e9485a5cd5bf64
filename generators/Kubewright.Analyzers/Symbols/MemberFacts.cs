using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Symbols;

/// <summary>What the attributes of a generated member say.</summary>
/// <param name="Path">The field that the member sets.</param>
/// <param name="Parameters">For each parameter: the field that it sets inside of what the member makes, or <see langword="null"/>.</param>
internal sealed record MemberFacts(FieldPath Path, IReadOnlyList<IReadOnlyList<string>?> Parameters)
{
    public static MemberFacts? Read(IMethodSymbol method, INamedTypeSymbol fieldAttribute)
    {
        if (PathOf(method.GetAttributes(), fieldAttribute) is not { } text || FieldPath.Parse(text) is not { } path)
            return null;
        return new MemberFacts(path, ParameterFields(method, fieldAttribute));
    }

    /// <summary>For each parameter: the field that it sets.</summary>
    public static IReadOnlyList<IReadOnlyList<string>?> ParameterFields(IMethodSymbol method, INamedTypeSymbol fieldAttribute) =>
        [.. method.Parameters.Select(parameter => PathOf(parameter.GetAttributes(), fieldAttribute) is { } text ? FieldPath.Parse(text)?.Fields : null)];

    private static string? PathOf(IEnumerable<AttributeData> attributes, INamedTypeSymbol fieldAttribute)
    {
        foreach (var attribute in attributes)
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, fieldAttribute) && attribute.ConstructorArguments is [{ Value: string path }])
                return path;
        }

        return null;
    }
}
