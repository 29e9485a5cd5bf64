using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>The collections that models and arguments are made of.</summary>
internal static class Collections
{
    public static bool IsList(ITypeSymbol? type) => IsGeneric(type, "List") || IsGeneric(type, "IList") || IsGeneric(type, "ICollection");

    public static bool IsDictionary(ITypeSymbol? type) => IsGeneric(type, "Dictionary") || IsGeneric(type, "IDictionary") || IsGeneric(type, "SortedDictionary");

    private static bool IsGeneric(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol { IsGenericType: true, ContainingNamespace: { Name: "Generic", ContainingNamespace.Name: "Collections" } } generic && generic.Name == name;
}
