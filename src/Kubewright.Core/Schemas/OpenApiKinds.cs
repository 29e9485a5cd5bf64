namespace Kubewright.Schemas;

/// <summary>
/// Reads the kinds of an OpenAPI document as if CustomResourceDefinitions defined them: everything inline but what a library has.
/// </summary>
public sealed class OpenApiKinds
{
    /// <summary>A server's document of one group stays far below; one whose components contain each other over and over does not.</summary>
    private const int MostNodes = 200_000;

    private readonly SchemaLibrary library;
    private readonly SchemaReader reader = new(withDescriptions: true);
    private readonly Dictionary<string, SchemaReference?> known = new(StringComparer.Ordinal);
    private int nodes;

    /// <summary>Makes a reader.</summary>
    /// <param name="library">The types that are referred to and not repeated.</param>
    public OpenApiKinds(SchemaLibrary library) => this.library = library;

    /// <summary>Reads the kinds of a document that the library has not.</summary>
    /// <exception cref="ManifestFormatException">It is no such document, a reference leads nowhere, or it is too large.</exception>
    public IReadOnlyList<CustomResource> Read(ManifestNode root)
    {
        var document = reader.ReadDocument(root);
        var prefix = ((ManifestMap)root).ContainsKey("swagger") ? "/definitions" : "/components/schemas";
        ReferenceCheck.Run(document, prefix);
        var paths = Resources((ManifestMap)root);
        var read = new List<CustomResource>();
        foreach (var component in document.Kinds)
        {
            if (Known(component.Name) is not null)
                continue;
            nodes = 0;
            foreach (var kind in component.Schema.GroupVersionKinds)
            {
                var resource = component.Schema.Resource ?? (paths.TryGetValue(kind, out var found) ? found : new SchemaResource(kind.Kind.ToLowerInvariant() + "s", IsNamespaced: true, IsDeprecated: false));
                var schema = Inline(component.Schema, document, new Stack<string>([component.Name])) with { GroupVersionKinds = [], Resource = null };
                read.Add(new CustomResource(kind, resource, schema, JsonPointer.Append(prefix, component.Name), component.Origin));
            }
        }

        return read;
    }

    /// <summary>The names in URLs, from the paths that make a resource's objects.</summary>
    private static Dictionary<GroupVersionKind, SchemaResource> Resources(ManifestMap root)
    {
        var found = new Dictionary<GroupVersionKind, SchemaResource>();
        foreach (var (path, operations) in root["paths"] as ManifestMap ?? new ManifestMap())
        {
            var last = path.Substring(path.LastIndexOf('/') + 1);
            if (last.Length == 0 || last[0] == '{' || (operations as ManifestMap)?["post"] is not ManifestMap post || post["x-kubernetes-group-version-kind"] is not ManifestMap kind)
                continue;
            var key = new GroupVersionKind(Text(kind, "group"), Text(kind, "version"), Text(kind, "kind"));
            if (!found.ContainsKey(key))
                found.Add(key, new SchemaResource(last, path.Contains("/namespaces/{namespace}/"), IsDeprecated: false));
        }

        return found;
    }

    private static string Text(ManifestMap map, string key) => (map[key] as ManifestScalar)?.Text ?? "";

    private SchemaReference? Known(string name) => known.TryGetValue(name, out var found) ? found : known[name] = library.Find(name);

    private SchemaNode Inline(SchemaNode schema, SchemaDocument document, Stack<string> inside)
    {
        if (++nodes > MostNodes)
            throw new ManifestFormatException($"With all that it refers to, '{inside.Last()}' has more than {MostNodes} parts; name the kinds that you need in Kinds.", schema.Origin);
        if (schema.Reference is not { } reference)
            return schema.MapChildren(child => Inline(child, document, inside));
        if (Known(reference.Name) is { } shared)
            return schema with { Reference = shared };

        // What contains itself has no end when it is written inline; below its first repetition anything goes.
        if (inside.Contains(reference.Name) || document.Find(reference.Name) is not { } component)
            return schema with { Reference = null, Type = "object", PreservesUnknownFields = true };
        inside.Push(reference.Name);
        var target = Inline(component.Schema, document, inside);
        inside.Pop();
        return target with { Default = schema.Default ?? target.Default, IsNullable = schema.IsNullable || target.IsNullable, Description = schema.Description ?? target.Description };
    }
}
