using Kubewright.Generators.Facts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

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
    private const string AssemblyName = "KubernetesClient";

    /// <summary>Reads the classes from the compilation's references; nothing where the client is not among them.</summary>
    public static OfficialModels Read(IReadOnlyList<MetadataReference> references, CancellationToken cancellation)
    {
        var compilation = CSharpCompilation.Create("models", references: references);
        foreach (var reference in references)
        {
            if (compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol { Name: AssemblyName } assembly)
                return new OfficialModels(ReadClasses(assembly.GlobalNamespace, cancellation).OrderBy(c => c.FullName, StringComparer.Ordinal).ToEquatableArray());
        }

        return new OfficialModels(EquatableArray<OfficialClass>.Empty);
    }

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
        return properties.Count == 0 ? null : new OfficialClass(type.ToDisplayString(), ReadKind(type), properties);
    }

    private static OfficialProperty? ReadProperty(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == "JsonPropertyNameAttribute" && attribute.ConstructorArguments is [{ Value: string jsonName }])
                return new OfficialProperty(jsonName, property.Name, ElementOf(property.Type).ToDisplayString(NullableFlowState.None));
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
