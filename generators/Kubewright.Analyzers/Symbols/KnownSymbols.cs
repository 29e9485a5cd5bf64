using System.Collections.Concurrent;
using Kubewright.Analyzers.Reading;
using Kubewright.Schemas;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Symbols;

/// <summary>The types and members of a compilation that manifests are made of, and what is known of each.</summary>
internal sealed class KnownSymbols
{
    private const string KubewrightAssembly = "Kubewright";
    private const string ClientAssembly = "KubernetesClient";

    private readonly ConcurrentDictionary<ITypeSymbol, TypeFacts> types = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, MemberFacts?> members = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, string?> intents = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IPropertySymbol, string?> fields = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, IReadOnlyList<IReadOnlyList<string>?>> parameters = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, IReadOnlyList<(string Field, ManifestNode Value)>> defaults = new(SymbolEqualityComparer.Default);
    private readonly Lazy<SchemaCatalog> catalog;
    private readonly Func<ITypeSymbol, TypeFacts> readType;
    private readonly Func<IMethodSymbol, MemberFacts?> readMember;
    private readonly Func<IMethodSymbol, string?> readIntent;

    private KnownSymbols(Compilation compilation)
    {
        Compilation = compilation;
        Builder = compilation.GetTypeByMetadataName("Kubewright.Builder");
        ManifestSet = compilation.GetTypeByMetadataName("Kubewright.ManifestSet");
        SchemaAttribute = compilation.GetTypeByMetadataName("Kubewright.ManifestSchemaAttribute");
        FieldAttribute = compilation.GetTypeByMetadataName("Kubewright.ManifestFieldAttribute");
        IntentAttribute = compilation.GetTypeByMetadataName("Kubewright.ManifestIntentAttribute");
        Pod = compilation.GetTypeByMetadataName("Kubewright.IPod");
        catalog = new(() => DefinedKinds.CatalogOf(compilation));
        readType = type => TypeFacts.Read(type, this);
        readMember = method => FieldAttribute is null ? null : MemberFacts.Read(method, FieldAttribute);
        readIntent = ReadIntent;
    }

    public Compilation Compilation { get; }

    /// <summary>The kinds that are known.</summary>
    public SchemaCatalog Catalog => catalog.Value;

    public INamedTypeSymbol? Builder { get; }

    public INamedTypeSymbol? ManifestSet { get; }

    public INamedTypeSymbol? SchemaAttribute { get; }

    public INamedTypeSymbol? FieldAttribute { get; }

    public INamedTypeSymbol? IntentAttribute { get; }

    public INamedTypeSymbol? Pod { get; }

    /// <summary>The symbols of a compilation, or <see langword="null"/> where it references nothing that manifests are made of.</summary>
    public static KnownSymbols? Find(Compilation compilation)
    {
        foreach (var reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name is KubewrightAssembly or ClientAssembly)
                return new KnownSymbols(compilation);
        }

        // Kubewright itself.
        return compilation.AssemblyName == KubewrightAssembly ? new KnownSymbols(compilation) : null;
    }

    public TypeFacts Of(ITypeSymbol? type) => type is null ? TypeFacts.Other : types.GetOrAdd(type.WithNullableAnnotation(NullableAnnotation.None), readType);

    public bool IsTracked(ITypeSymbol? type) => Of(type).Role != TypeRole.Other;

    /// <summary>What a generated member of a builder does.</summary>
    public MemberFacts? Member(IMethodSymbol method) =>
        !method.IsStatic && method.MethodKind == MethodKind.Ordinary && Of(method.ContainingType).Role == TypeRole.Builder ? members.GetOrAdd(method.OriginalDefinition, readMember) : null;

    /// <summary>For each parameter of a builder's constructor: the field that it sets.</summary>
    public IReadOnlyList<IReadOnlyList<string>?> ParameterFields(IMethodSymbol constructor) =>
        parameters.GetOrAdd(constructor.OriginalDefinition, method => MemberFacts.ParameterFields(method, FieldAttribute!));

    /// <summary>What a new model says before anybody has set anything.</summary>
    public IReadOnlyList<(string Field, ManifestNode Value)> Defaults(INamedTypeSymbol model) => defaults.GetOrAdd(model, type => [.. ModelDefaults.Of(type)]);

    /// <summary>The name of an intent.</summary>
    public string? Intent(IMethodSymbol method) => IntentAttribute is null ? null : intents.GetOrAdd((method.ReducedFrom ?? method).OriginalDefinition, readIntent);

    /// <summary>The field that a property of a model holds.</summary>
    public string? Field(IPropertySymbol property) => fields.GetOrAdd(property.OriginalDefinition, JsonNames.Of);

    private string? ReadIntent(IMethodSymbol method)
    {
        foreach (var attribute in method.GetAttributes())
        {
            if (SymbolEqualityComparer.Default.Equals(attribute.AttributeClass, IntentAttribute) && attribute.ConstructorArguments is [{ Value: string name }, ..])
                return name;
        }

        return null;
    }
}
