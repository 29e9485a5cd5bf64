using Kubewright.Schemas;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Symbols;

/// <summary>The kinds that a project, or a library that it references, has made builders for itself. Their assemblies say what is known of them.</summary>
internal static class DefinedKinds
{
    private const string Library = "Kubewright";
    private const string Attribute = "KindDefinitionAttribute";

    /// <summary>All that Kubewright knows, and these kinds.</summary>
    public static SchemaCatalog CatalogOf(Compilation compilation)
    {
        var documents = Assemblies(compilation).SelectMany(Documents).Distinct(StringComparer.Ordinal).ToList();
        return documents.Count == 0 ? SchemaCatalog.BuiltIn : SchemaCatalog.BuiltIn.WithDocuments(documents);
    }

    /// <summary>The referenced libraries first: where both know a kind, what the project itself says of it counts.</summary>
    private static IEnumerable<IAssemblySymbol> Assemblies(Compilation compilation) => compilation.References
        .Select(compilation.GetAssemblyOrModuleSymbol)
        .OfType<IAssemblySymbol>()
        .Where(assembly => assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Library)))
        .Append(compilation.Assembly);

    private static IEnumerable<string> Documents(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: Attribute, ContainingNamespace: { Name: Library, ContainingNamespace.IsGlobalNamespace: true } } && attribute.ConstructorArguments is [_, _, { Value: string document }])
                yield return document;
        }
    }
}
