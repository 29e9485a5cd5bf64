namespace Kubewright.Schemas;

/// <summary>Combines the OpenAPI documents of one product: its kinds, and what they use.</summary>
/// <remarks>
/// Servers publish a document for each group and version, and repeat shared types in each. What no kind uses is left out: lists,
/// options of requests, watch events.
/// </remarks>
public sealed class OpenApiDistiller
{
    private readonly Dictionary<string, SchemaComponent> components = new(StringComparer.Ordinal);
    private readonly SchemaReader reader;

    /// <summary>Makes a distiller.</summary>
    /// <param name="withDescriptions">Whether to keep the prose, for documentation.</param>
    public OpenApiDistiller(bool withDescriptions = false) => reader = new SchemaReader(withDescriptions);

    /// <summary>Adds a document.</summary>
    /// <param name="root">The document as a tree, OpenAPI 3.0 or Swagger 2.</param>
    /// <exception cref="ManifestFormatException">A reference leads nowhere, or a kind is there already with other facts.</exception>
    public void Add(ManifestNode root)
    {
        var document = reader.ReadDocument(root);
        var pointer = ((ManifestMap)root).ContainsKey("swagger") ? "/definitions" : "/components/schemas";
        ReferenceCheck.Run(document, pointer);
        var kinds = document.Kinds.ToList();
        if (kinds.Count == 0)
            throw JsonPointer.Error("No schema here is a kind: none has both 'x-kubernetes-group-version-kind' and the metadata of an object.", pointer, root.Origin);
        var queue = new Queue<SchemaComponent>(kinds);
        var seen = new HashSet<string>(kinds.Select(kind => kind.Name), StringComparer.Ordinal);
        while (queue.Count > 0)
        {
            var component = queue.Dequeue();
            Add(component, pointer);
            foreach (var name in References(component.Schema))
            {
                if (seen.Add(name))
                    queue.Enqueue(document.Find(name)!);
            }
        }
    }

    /// <summary>The components of all documents that were added.</summary>
    public IEnumerable<SchemaComponent> Components => components.Values;

    private static IEnumerable<string> References(SchemaNode schema)
    {
        if (schema.Reference is { } reference)
            yield return reference.Name;
        foreach (var (_, child) in schema.Children())
        {
            foreach (var name in References(child))
                yield return name;
        }
    }

    private void Add(SchemaComponent component, string pointer)
    {
        if (!components.TryGetValue(component.Name, out var known))
            components.Add(component.Name, component);
        else if (!known.Schema.Equals(component.Schema))
            throw JsonPointer.Error($"'{component.Name}' is defined differently in {known.Origin}; import one of the two.", JsonPointer.Append(pointer, component.Name), component.Origin);
    }
}
