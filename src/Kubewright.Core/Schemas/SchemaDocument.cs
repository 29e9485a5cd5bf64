namespace Kubewright.Schemas;

/// <summary>The schemas of one product's API: its kinds and the types they use.</summary>
public sealed class SchemaDocument
{
    private readonly Dictionary<string, SchemaComponent> byName = new(StringComparer.Ordinal);

    /// <summary>Makes a document.</summary>
    /// <param name="title">The product: <c>kubernetes</c>.</param>
    /// <param name="version">Its version: <c>1.36</c>.</param>
    /// <param name="sources">What it was distilled from.</param>
    /// <param name="components">Its components, in any order, each with a name of its own.</param>
    public SchemaDocument(string title, string version, IEnumerable<SchemaSource> sources, IEnumerable<SchemaComponent> components)
    {
        Title = title;
        Version = version;
        Sources = [.. sources.OrderBy(source => source.Name, StringComparer.Ordinal)];
        Components = [.. components.OrderBy(component => component.Name, StringComparer.Ordinal)];
        foreach (var component in Components)
            byName.Add(component.Name, component);
    }

    /// <summary>The product: <c>kubernetes</c>.</summary>
    public string Title { get; }

    /// <summary>The product's version: <c>1.36</c>.</summary>
    public string Version { get; }

    /// <summary>What it was distilled from, by name.</summary>
    public IReadOnlyList<SchemaSource> Sources { get; }

    /// <summary>Its components, by name in ordinal order.</summary>
    public IReadOnlyList<SchemaComponent> Components { get; }

    /// <summary>The components that are kinds whose manifests can be written.</summary>
    public IEnumerable<SchemaComponent> Kinds => Components.Where(component => component.IsKind);

    /// <summary>The component of a name, or <see langword="null"/>.</summary>
    public SchemaComponent? Find(string name) => byName.TryGetValue(name, out var component) ? component : null;

    /// <summary>The component of a kind, or <see langword="null"/>.</summary>
    public SchemaComponent? Find(GroupVersionKind kind) => Kinds.FirstOrDefault(component => component.Schema.GroupVersionKinds.Contains(kind));
}
