using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Catalog;

/// <summary>A property whose references have been followed.</summary>
internal sealed record ResolvedProperty(PropertyFacts Facts, ShapeFacts Shape)
{
    /// <summary>Whether it is a type of Kubewright that custom resources use.</summary>
    public bool IsExternal { get; }

    public string Name => Facts.Name;
}

/// <summary>A field that a builder offers.</summary>
/// <param name="Parent">The object that has it; empty for the builder's own.</param>
/// <param name="Owner">The type of that object.</param>
/// <param name="Property">The property of the type.</param>
internal sealed record BuilderField(string Parent, ResolvedType Owner, ResolvedProperty Property);

/// <summary>An object component with its references followed, and what is transparent in it.</summary>
internal sealed class ResolvedType
{
    public ResolvedType(ComponentFacts facts, IReadOnlyList<ResolvedProperty> properties, bool isExternal)
    {
        Facts = facts;
        Properties = properties;
        IsExternal = isExternal;
    }

    public ComponentFacts Facts { get; }

    /// <summary>Whether it is a type of Kubewright that custom resources use.</summary>
    public bool IsExternal { get; }

    public string Name => Facts.Name;

    public string SimpleName => Name.Substring(Name.LastIndexOf('.') + 1);

    public IReadOnlyList<ResolvedProperty> Properties { get; }

    /// <summary>The type of the metadata whose fields this type offers as its own.</summary>
    public ResolvedType? Metadata { get; set; }

    /// <summary>The type of the spec whose fields this type offers as its own.</summary>
    public ResolvedType? Spec { get; set; }

    public bool IsTransparent(ResolvedProperty property) =>
        (property.Name == "metadata" && Metadata is not null) || (property.Name == "spec" && Spec is not null);

    /// <summary>All fields that the builder offers.</summary>
    public IEnumerable<BuilderField> Fields()
    {
        foreach (var property in Properties)
        {
            if (!IsTransparent(property) && !IsFixed(property))
                yield return new("", this, property);
        }

        foreach (var property in Metadata?.Properties ?? [])
            yield return new("metadata", Metadata!, property);
        foreach (var property in Spec?.Properties ?? [])
            yield return new("spec", Spec!, property);
    }

    /// <summary>Whether the constructor sets the property and nothing else may.</summary>
    public bool IsFixed(ResolvedProperty property) => Facts.Kind is not null && (property.Name is "apiVersion" or "kind");
}
