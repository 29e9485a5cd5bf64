using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Official;

/// <summary>The names of types with their namespaces, without <c>global::</c>.</summary>
internal static class FullNames
{
    /// <summary>The name that the compiler shows, which would read all members of a class to find out whether it is a record.</summary>
    public static string Of(ITypeSymbol type) =>
        type is INamedTypeSymbol { SpecialType: SpecialType.None, IsGenericType: false } named ? Qualified(named) : type.ToDisplayString(NullableFlowState.None);

    private static string Qualified(INamespaceOrTypeSymbol symbol) =>
        symbol.ContainingSymbol is INamespaceOrTypeSymbol container and not INamespaceSymbol { IsGlobalNamespace: true } ? $"{Qualified(container)}.{symbol.Name}" : symbol.Name;
}
