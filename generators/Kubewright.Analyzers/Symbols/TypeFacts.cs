using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Symbols;

/// <summary>What objects of a type are in a tree.</summary>
internal enum TypeRole
{
    /// <summary>Nothing that manifests are made of.</summary>
    Other,

    /// <summary>A fluent builder.</summary>
    Builder,

    /// <summary>A class whose properties name JSON fields: the official client's, or one like them.</summary>
    Model,

    /// <summary>A set of manifests.</summary>
    Set,
}

/// <summary>What is known of a type.</summary>
/// <param name="Role">What its objects are.</param>
/// <param name="Component">The schema component, where the type itself says it.</param>
/// <param name="ApiVersion">For a kind: its <c>apiVersion</c>.</param>
/// <param name="Kind">For a kind: its name.</param>
internal sealed record TypeFacts(TypeRole Role, string? Component = null, string? ApiVersion = null, string? Kind = null)
{
    public static readonly TypeFacts Other = new(TypeRole.Other);

    /// <summary>Whether its objects are whole manifests.</summary>
    public bool IsKind => Kind is not null;

    public static TypeFacts Read(ITypeSymbol type, KnownSymbols known)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named)
            return Other;
        if (SymbolEqualityComparer.Default.Equals(named, known.ManifestSet))
            return new TypeFacts(TypeRole.Set);
        if (known.Builder is not null && Inherits(named, known.Builder))
            return ReadBuilder(named, known.SchemaAttribute!);
        return ReadModel(named);
    }

    private static bool Inherits(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, ancestor))
                return true;
        }

        return false;
    }

    private static TypeFacts ReadBuilder(INamedTypeSymbol type, INamedTypeSymbol schemaAttribute)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (!SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, schemaAttribute) || attribute.ConstructorArguments is not [{ Value: string component }])
                continue;
            return new TypeFacts(TypeRole.Builder, component, Named(attribute, "ApiVersion"), Named(attribute, "Kind"));
        }

        return new TypeFacts(TypeRole.Builder);
    }

    private static TypeFacts ReadModel(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || !type.GetMembers().OfType<IPropertySymbol>().Any(property => JsonNames.Of(property) is not null))
            return Other;
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "KubernetesEntityAttribute" || Named(attribute, "Kind") is not { } kind || Named(attribute, "ApiVersion") is not { } version)
                continue;
            var group = Named(attribute, "Group");
            return new TypeFacts(TypeRole.Model, null, string.IsNullOrEmpty(group) ? version : $"{group}/{version}", kind);
        }

        return new TypeFacts(TypeRole.Model);
    }

    private static string? Named(AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
                return argument.Value.Value as string;
        }

        return null;
    }
}
