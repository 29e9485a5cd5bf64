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

    private KnownSymbols(Compilation compilation, IAssemblySymbol? library)
    {
        Compilation = compilation;
        Builder = library?.GetTypeByMetadataName("Kubewright.Builder");
        ManifestSet = library?.GetTypeByMetadataName("Kubewright.ManifestSet");
        SchemaAttribute = library?.GetTypeByMetadataName("Kubewright.ManifestSchemaAttribute");
        FieldAttribute = library?.GetTypeByMetadataName("Kubewright.ManifestFieldAttribute");
        IntentAttribute = library?.GetTypeByMetadataName("Kubewright.ManifestIntentAttribute");
        Pod = library?.GetTypeByMetadataName("Kubewright.IPod");
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
        // Kubewright itself.
        if (compilation.AssemblyName == KubewrightAssembly)
            return new KnownSymbols(compilation, compilation.Assembly);
        IAssemblySymbol? library = null;
        var hasClient = false;
        foreach (var reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (reference.Name == KubewrightAssembly)
                library = reference;
            else
                hasClient |= reference.Name == ClientAssembly;
        }

        return library is not null || hasClient ? new KnownSymbols(compilation, library) : null;
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
