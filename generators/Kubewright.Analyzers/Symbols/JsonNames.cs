using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Symbols;

/// <summary>The JSON names of model properties.</summary>
internal static class JsonNames
{
    /// <summary>The field that a property holds, or <see langword="null"/> where it says none.</summary>
    public static string? Of(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonPropertyNameAttribute" && attribute.ConstructorArguments is [{ Value: string name }])
                return name;
        }

        return null;
    }
}
