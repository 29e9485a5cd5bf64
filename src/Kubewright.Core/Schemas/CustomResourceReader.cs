namespace Kubewright.Schemas;

/// <summary>Reads CustomResourceDefinitions (<c>apiextensions.k8s.io/v1</c>).</summary>
public sealed class CustomResourceReader
{
    private readonly SchemaReader reader;

    /// <summary>Makes a reader.</summary>
    /// <param name="withDescriptions">Whether to keep the prose, for documentation.</param>
    public CustomResourceReader(bool withDescriptions = false) => reader = new SchemaReader(withDescriptions);

    /// <summary>Whether a tree is a CustomResourceDefinition or a list of them.</summary>
    public static bool IsDefinition(ManifestNode root) => root is ManifestMap map && map["kind"] is ManifestScalar kind &&
        (kind.Text is "CustomResourceDefinition" or "CustomResourceDefinitionList" ||
            (kind.Text == "List" && map["items"] is ManifestList { Count: > 0 } items && items.All(IsDefinition)));

    /// <summary>Reads the served versions of a CustomResourceDefinition, or of all of a list of them.</summary>
    /// <exception cref="ManifestFormatException">It is not one, or has no schema.</exception>
    public IReadOnlyList<CustomResource> Read(ManifestNode root)
    {
        var read = new List<CustomResource>();
        var map = new SchemaMap(root, "");
        if (map.Text("kind") != "CustomResourceDefinition")
        {
            foreach (var item in map.Maps("items"))
                Read(item, read);
        }
        else
        {
            Read(map, read);
        }

        return read;
    }

    private void Read(SchemaMap definition, List<CustomResource> read)
    {
        if (definition.Text("apiVersion") is var apiVersion && apiVersion != "apiextensions.k8s.io/v1")
            throw definition.Error($"This is a CustomResourceDefinition of '{apiVersion}'; only apiextensions.k8s.io/v1 is served since Kubernetes 1.22.");
        var spec = definition.RequiredMap("spec");
        var group = spec.RequiredText("group");
        var names = spec.RequiredMap("names");
        var isNamespaced = spec.RequiredText("scope") == "Namespaced";
        if (spec.List("versions").Count == 0)
            throw spec.Error("'versions' is missing: there is no schema to import.");
        foreach (var version in spec.Maps("versions"))
        {
            if (!version.Boolean("served"))
                continue;
            var name = version.RequiredText("name");
            var schema = version.Map("schema")?.Map("openAPIV3Schema")
                ?? throw version.Error($"Version '{name}' has no schema: 'schema.openAPIV3Schema' is missing.");
            var node = reader.ReadSchema(schema.Entries, schema.Pointer);
            if (node.Properties.Count == 0 && !node.PreservesUnknownFields)
                throw schema.Error($"The schema of version '{name}' has no properties, so there is nothing to build.");
            if (HasReferences(node))
                CheckReferences(node, schema.Pointer);
            read.Add(new CustomResource(
                new GroupVersionKind(group, name, names.RequiredText("kind")),
                new SchemaResource(names.RequiredText("plural"), isNamespaced, version.Boolean("deprecated")) { ReplicasPath = version.Map("subresources")?.Map("scale")?.Text("specReplicasPath") },
                node,
                schema.Pointer,
                version.Origin)
            {
                HasStatus = version.Map("subresources")?.Map("status") is not null,
            });
        }
    }

    private static bool HasReferences(SchemaNode schema)
    {
        if (schema.Reference is not null || (schema.Items is { } items && HasReferences(items)) || (schema.AdditionalProperties is { } values && HasReferences(values)))
            return true;
        foreach (var property in schema.Properties)
        {
            if (HasReferences(property.Schema))
                return true;
        }

        return schema.AllOf.Any(HasReferences) || schema.AnyOf.Any(HasReferences) || schema.OneOf.Any(HasReferences) || (schema.Not is { } not && HasReferences(not));
    }

    /// <summary>The API server accepts no references here, so there is nothing they could lead to.</summary>
    private static void CheckReferences(SchemaNode schema, string pointer)
    {
        if (schema.Reference is { } reference)
            throw JsonPointer.Error($"'$ref: {reference}' leads nowhere: a CustomResourceDefinition has no references.", pointer, schema.Origin);
        foreach (var (step, child) in schema.Children())
            CheckReferences(child, pointer + step);
    }
}
