using Kubewright.Analyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>What a model says before anybody has set anything: its properties that cannot be null are written with the value that .NET gives them.</summary>
internal static class ModelDefaults
{
    public static IEnumerable<(string Field, ManifestNode Value)> Of(INamedTypeSymbol type)
    {
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (Default(property.Type) is { } value && JsonNames.Of(property) is { } field)
                yield return (field, value);
        }
    }

    private static ManifestNode? Default(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Int32 or SpecialType.System_Int64 => ManifestScalar.Integer(0),
        SpecialType.System_Double => ManifestScalar.Float(0),
        SpecialType.System_Boolean => ManifestScalar.False,
        _ => type is { IsValueType: true, OriginalDefinition.SpecialType: not SpecialType.System_Nullable_T } ? new ManifestUnknown() : null,
    };
}
