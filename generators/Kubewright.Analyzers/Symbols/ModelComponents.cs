using System.Runtime.CompilerServices;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Symbols;

/// <summary>
/// The schema component of each model class of an assembly, found by walking from the classes of kinds along the JSON names. There is no table of class names.
/// </summary>
internal sealed class ModelComponents
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, ModelComponents> OfAssemblies = new();

    private readonly Dictionary<ITypeSymbol, string> components = new(SymbolEqualityComparer.Default);

    private readonly SchemaCatalog catalog;

    private ModelComponents(IAssemblySymbol assembly, SchemaCatalog catalog)
    {
        this.catalog = catalog;
        foreach (var type in TypesIn(assembly.GlobalNamespace))
        {
            if (KindOf(type) is { } kind)
                Walk(type, kind);
        }
    }

    /// <summary>The component of a model class, or <see langword="null"/> where no kind has such objects.</summary>
    public static string? Of(ITypeSymbol type, SchemaCatalog catalog) => type.ContainingAssembly is { } assembly
        ? OfAssemblies.GetValue(assembly, key => new ModelComponents(key, catalog)).components.TryGetValue(type.OriginalDefinition, out var found) ? found : null
        : null;

    private SchemaComponent? KindOf(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "KubernetesEntityAttribute")
                continue;
            var values = attribute.NamedArguments.ToDictionary(argument => argument.Key, argument => argument.Value.Value as string ?? "");
            if (values.TryGetValue("ApiVersion", out var version) && values.TryGetValue("Kind", out var kind))
                return catalog.FindKind(values.TryGetValue("Group", out var group) && group.Length > 0 ? $"{group}/{version}" : version, kind);
        }

        return null;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceSymbol root)
    {
        foreach (var member in root.GetMembers())
        {
            if (member is INamedTypeSymbol { TypeKind: TypeKind.Class } type)
                yield return type;
            else if (member is INamespaceSymbol inner)
            {
                foreach (var found in TypesIn(inner))
                    yield return found;
            }
        }
    }

    private void Walk(ITypeSymbol type, SchemaComponent component)
    {
        if (components.ContainsKey(type))
            return;
        components.Add(type, component.Name);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (ElementOf(property.Type) is not { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } element || JsonNames.Of(property) is not { } field)
                continue;
            if (component.Schema.Find(field)?.Schema is { } schema && ReferenceIn(schema) is { Schema.Properties.Count: > 0 } target)
                Walk(element, target);
        }
    }

    private SchemaComponent? ReferenceIn(SchemaNode schema)
    {
        while ((schema.Items ?? schema.AdditionalProperties) is { } element)
            schema = element;
        return schema.Reference is { } reference ? catalog.Find(reference.Name) : null;
    }

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type is INamedTypeSymbol { TypeArguments: [.., var element] } ? ElementOf(element) : type;
}
