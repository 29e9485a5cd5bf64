using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Official;

/// <summary>A property of a model class.</summary>
/// <param name="JsonName">The field it holds.</param>
/// <param name="Name">The C# name.</param>
/// <param name="ElementType">The class inside lists, maps and nullables, without <c>global::</c>.</param>
internal sealed record OfficialProperty(string JsonName, string Name, string ElementType);

/// <summary>A model class of the official client.</summary>
internal sealed record OfficialClass(string FullName, KindFacts? Kind, EquatableArray<OfficialProperty> Properties);

/// <summary>The model classes of the official client, found by their attributes.</summary>
internal sealed record OfficialModels(EquatableArray<OfficialClass> Classes)
{
    public const string AssemblyName = "KubernetesClient";

    private const string MetadataClass = "k8s.Models.V1ObjectMeta";

    public static OfficialModels None { get; } = new(EquatableArray<OfficialClass>.Empty);

    /// <summary>Reads all classes of the client.</summary>
    public static OfficialModels Read(IAssemblySymbol client, CancellationToken cancellation) =>
        new(ReadClasses(client.GlobalNamespace, cancellation).OrderBy(c => c.FullName, StringComparer.Ordinal).ToEquatableArray());

    /// <summary>Reads the class of metadata, which custom resources need the documentation of.</summary>
    public static OfficialModels ReadMetadata(IAssemblySymbol client) =>
        client.GetTypeByMetadataName(MetadataClass) is { } type && ReadClass(type) is { } metadata ? new(new[] { metadata }.ToEquatableArray()) : None;

    private static IEnumerable<OfficialClass> ReadClasses(INamespaceSymbol root, CancellationToken cancellation)
    {
        foreach (var member in root.GetMembers())
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is INamespaceSymbol inner)
            {
                foreach (var found in ReadClasses(inner, cancellation))
                    yield return found;
            }
            else if (member is INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaredAccessibility: Accessibility.Public } type && ReadClass(type) is { } model)
            {
                yield return model;
            }
        }
    }

    private static OfficialClass? ReadClass(INamedTypeSymbol type)
    {
        var properties = type.GetMembers().OfType<IPropertySymbol>()
            .Select(ReadProperty)
            .OfType<OfficialProperty>()
            .ToEquatableArray();
        return properties.Count == 0 ? null : new OfficialClass(FullNames.Of(type), ReadKind(type), properties);
    }

    private static OfficialProperty? ReadProperty(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonPropertyNameAttribute" && attribute.ConstructorArguments is [{ Value: string jsonName }])
                return new OfficialProperty(jsonName, property.Name, FullNames.Of(ElementOf(property.Type)));
        }

        return null;
    }

    private static ITypeSymbol ElementOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeArguments: [.., var element] } => ElementOf(element),
        _ => type,
    };

    private static KindFacts? ReadKind(INamedTypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.Name != "KubernetesEntityAttribute")
                continue;
            var values = attribute.NamedArguments.ToDictionary(a => a.Key, a => a.Value.Value as string ?? "");
            if (values.TryGetValue("Group", out var group) && values.TryGetValue("ApiVersion", out var version) && values.TryGetValue("Kind", out var kind))
                return new KindFacts(group, version, kind);
        }

        return null;
    }
}
