using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Decodes a custom resource as the API server does with <c>fieldValidation=Strict</c>: its metadata as a type, the rest by its definition.</summary>
internal sealed class CustomDecoding
{
    private const string ObjectMeta = "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta";

    private readonly SchemaResolver resolver;
    private readonly StructureReport report;
    private readonly TypedDecoding typed;

    public CustomDecoding(SchemaResolver resolver, StructureReport report)
    {
        this.resolver = resolver;
        this.report = report;
        typed = new TypedDecoding(resolver.Catalog, report);
    }

    public void Check(ManifestMap root, SchemaNode schema) => Object(root, resolver.Resolve(schema), isResource: true, isStrict: true);

    private void Object(ManifestMap map, SchemaNode schema, bool isResource, bool isStrict)
    {
        typed.Duplicates(map);
        isStrict &= !schema.PreservesUnknownFields;
        foreach (var entry in map)
        {
            if (isResource && entry.Key is "apiVersion" or "kind" or "metadata")
                Meta(entry);
            else if (schema.Find(entry.Key) is { } property)
                Field(entry, property.Schema);
            else if (schema.AdditionalProperties is { } values)
                Field(entry, values);
            else if (isStrict && schema.AllowsAdditionalProperties != true)
                report.Report(SchemaRules.UnknownField, entry.Key, FieldNames.Unknown(entry.Key, schema), entry.KeyOrigin ?? entry.Value.Origin);
            else
                Free(entry);
        }
    }

    private void Field(ManifestEntry entry, SchemaNode schema)
    {
        report.Path.PushField(entry.Key);
        Value(entry.Value, resolver.Resolve(schema));
        report.Path.Pop();
    }

    private void Value(ManifestNode node, SchemaNode schema)
    {
        if (node is ManifestMap map)
            Object(map, schema, schema.IsEmbeddedResource, isStrict: true);
        else if (node is ManifestList list)
            Items(list, schema);
    }

    private void Items(ManifestList list, SchemaNode schema)
    {
        for (var i = 0; i < list.Count; i++)
        {
            report.Path.PushIndex(i);
            if (schema.Items is { } items)
                Value(list[i], resolver.Resolve(items));
            else
                Free(list[i]);
            report.Path.Pop();
        }
    }

    /// <summary>The fields that every object has are decoded as the API's own types, whatever the definition says of them.</summary>
    private void Meta(ManifestEntry entry)
    {
        report.Path.PushField(entry.Key);
        if (entry.Value is ManifestMap metadata && entry.Key == "metadata")
            typed.Check(metadata, resolver.Catalog.Find(ObjectMeta)!);
        else if (entry.Value.Kind is not (ManifestNodeKind.Null or ManifestNodeKind.Unknown) && (entry.Key == "metadata" || entry.Value.Kind != ManifestNodeKind.String))
            report.Report(SchemaRules.WrongType, "", $"This is {ScalarDecoding.Name(entry.Value.Kind)} and must be {(entry.Key == "metadata" ? "a map" : "a string")}.", entry.Value.Origin);
        report.Path.Pop();
    }

    /// <summary>Where everything is kept, a field must still not come twice.</summary>
    private void Free(ManifestNode node)
    {
        if (node is ManifestMap map)
        {
            typed.Duplicates(map);
            foreach (var entry in map)
                Free(entry);
        }
        else if (node is ManifestList list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                report.Path.PushIndex(i);
                Free(list[i]);
                report.Path.Pop();
            }
        }
    }

    private void Free(ManifestEntry entry)
    {
        report.Path.PushField(entry.Key);
        Free(entry.Value);
        report.Path.Pop();
    }
}
