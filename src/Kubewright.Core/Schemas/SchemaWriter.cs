using System.Globalization;
using System.Text;

namespace Kubewright.Schemas;

/// <summary>Writes distilled OpenAPI 3.0 JSON: the same facts give the same bytes.</summary>
/// <remarks>Keys are in ordinal order, except that <c>required</c> keeps the order of the upstream document; a property is one line.</remarks>
public static class SchemaWriter
{
    /// <summary>The text of a document, with <c>\n</c> line ends and a final one.</summary>
    public static string Write(SchemaDocument document)
    {
        var text = new StringBuilder();
        text.Append("{\n \"components\": {\n  \"schemas\": {");
        var separator = "\n";
        foreach (var component in document.Components)
        {
            text.Append(separator).Append("   ");
            JsonText.String(text, component.Name);
            text.Append(": ");
            WriteComponent(text, component.Schema);
            separator = ",\n";
        }

        text.Append(document.Components.Count == 0 ? "}\n },\n" : "\n  }\n },\n");
        text.Append(" \"info\": {\"title\":");
        JsonText.String(text, document.Title);
        text.Append(",\"version\":");
        JsonText.String(text, document.Version);
        text.Append("},\n \"openapi\": \"3.0.0\",\n \"paths\": {},\n \"x-kubewright-sources\": [");
        separator = "\n";
        foreach (var source in document.Sources)
        {
            text.Append(separator).Append("  {\"name\":");
            JsonText.String(text, source.Name);
            text.Append(",\"sha256\":");
            JsonText.String(text, source.Sha256);
            text.Append(",\"version\":");
            JsonText.String(text, source.Version);
            text.Append('}');
            separator = ",\n";
        }

        return text.Append("\n ]\n}\n").ToString();
    }

    /// <summary>One schema on one line.</summary>
    public static string ToJson(SchemaNode schema)
    {
        var facts = Facts(schema);
        if (schema.Properties.Count > 0)
            facts.Add(("properties", "{" + string.Join(",", schema.Properties.Select(property => JsonText.String(property.Name) + ":" + ToJson(property.Schema))) + "}"));
        facts.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        return "{" + string.Join(",", facts.Select(fact => "\"" + fact.Key + "\":" + fact.Json)) + "}";
    }

    private static void WriteComponent(StringBuilder text, SchemaNode schema)
    {
        var facts = Facts(schema);
        if (schema.Properties.Count > 0)
            facts.Add(("properties", "{\n" + string.Join(",\n", schema.Properties.Select(property => "     " + JsonText.String(property.Name) + ": " + ToJson(property.Schema))) + "\n    }"));
        facts.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        text.Append(facts.Count == 0 ? "{}" : "{\n" + string.Join(",\n", facts.Select(fact => "    \"" + fact.Key + "\": " + fact.Json)) + "\n   }");
    }

    /// <summary>Everything but the properties, as JSON.</summary>
    private static List<(string Key, string Json)> Facts(SchemaNode schema)
    {
        var facts = new List<(string Key, string Json)>();
        Add(facts, "type", schema.Type);
        Add(facts, "format", schema.Format);
        Add(facts, "required", schema.Required);
        Add(facts, "items", schema.Items);
        Add(facts, "additionalProperties", schema.AdditionalProperties);
        if (schema.AllowsAdditionalProperties is { } allows)
            facts.Add(("additionalProperties", allows ? "true" : "false"));
        Add(facts, "enum", schema.Enum);
        Add(facts, "default", schema.Default);
        Add(facts, "minimum", schema.Minimum);
        Add(facts, "maximum", schema.Maximum);
        Add(facts, "multipleOf", schema.MultipleOf);
        Add(facts, "exclusiveMinimum", schema.IsMinimumExclusive);
        Add(facts, "exclusiveMaximum", schema.IsMaximumExclusive);
        Add(facts, "minLength", schema.MinLength);
        Add(facts, "maxLength", schema.MaxLength);
        Add(facts, "minItems", schema.MinItems);
        Add(facts, "maxItems", schema.MaxItems);
        Add(facts, "minProperties", schema.MinProperties);
        Add(facts, "maxProperties", schema.MaxProperties);
        Add(facts, "pattern", schema.Pattern);
        Add(facts, "nullable", schema.IsNullable);
        Add(facts, "uniqueItems", schema.HasUniqueItems);
        Add(facts, "anyOf", schema.AnyOf);
        Add(facts, "oneOf", schema.OneOf);
        Add(facts, "not", schema.Not);
        Add(facts, "x-kubernetes-list-type", schema.ListType);
        Add(facts, "x-kubernetes-list-map-keys", schema.ListMapKeys);
        Add(facts, "x-kubernetes-map-type", schema.MapType);
        Add(facts, "x-kubernetes-patch-strategy", schema.PatchStrategy);
        Add(facts, "x-kubernetes-patch-merge-key", schema.PatchMergeKey);
        Add(facts, "x-kubernetes-int-or-string", schema.IsIntOrString);
        Add(facts, "x-kubernetes-preserve-unknown-fields", schema.PreservesUnknownFields);
        Add(facts, "x-kubernetes-embedded-resource", schema.IsEmbeddedResource);
        Add(facts, "x-kubernetes-validations", schema.Validations);
        Add(facts, "x-kubernetes-unions", schema.Unions);
        AddKind(facts, schema);
        AddReference(facts, schema);
        return facts;
    }

    /// <summary>A reference with nothing beside it is <c>$ref</c>; OpenAPI 3.0 lets facts stand beside one only in <c>allOf</c>.</summary>
    private static void AddReference(List<(string Key, string Json)> facts, SchemaNode schema)
    {
        var reference = schema.Reference is null ? null : JsonText.String(schema.Reference.ToString());
        if (reference is not null && facts.Count == 0 && schema.Properties.Count == 0 && schema.AllOf.Count == 0)
            facts.Add(("$ref", reference));
        else if (reference is not null || schema.AllOf.Count > 0)
            facts.Add(("allOf", "[" + string.Join(",", (reference is null ? [] : new[] { "{\"$ref\":" + reference + "}" }).Concat(schema.AllOf.Select(ToJson))) + "]"));
    }

    private static void AddKind(List<(string Key, string Json)> facts, SchemaNode schema)
    {
        if (schema.GroupVersionKinds.Count > 0)
        {
            facts.Add(("x-kubernetes-group-version-kind", "[" + string.Join(",", schema.GroupVersionKinds.Select(kind =>
                "{\"group\":" + JsonText.String(kind.Group) + ",\"kind\":" + JsonText.String(kind.Kind) + ",\"version\":" + JsonText.String(kind.Version) + "}")) + "]"));
        }

        if (schema.Resource is { } resource)
        {
            facts.Add(("x-kubewright-resource", "{" + (resource.IsDeprecated ? "\"deprecated\":true," : "") +
                "\"plural\":" + JsonText.String(resource.Plural) +
                (resource.ReplicasPath is { } replicas ? ",\"replicas\":" + JsonText.String(replicas) : "") + ",\"scope\":\"" + (resource.IsNamespaced ? "Namespaced" : "Cluster") + "\"}"));
        }
    }

    private static void Add(List<(string Key, string Json)> facts, string key, string? value)
    {
        if (value is not null)
            facts.Add((key, JsonText.String(value)));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, bool value)
    {
        if (value)
            facts.Add((key, "true"));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, long? value)
    {
        if (value is { } number)
            facts.Add((key, number.ToString(CultureInfo.InvariantCulture)));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, IReadOnlyList<string> values)
    {
        if (values.Count > 0)
            facts.Add((key, "[" + string.Join(",", values.Select(JsonText.String)) + "]"));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, IReadOnlyList<ManifestNode> values)
    {
        if (values.Count > 0)
            facts.Add((key, "[" + string.Join(",", values.Select(JsonText.Node)) + "]"));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, ManifestNode? value)
    {
        if (value is not null)
            facts.Add((key, JsonText.Node(value)));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, SchemaNode? value)
    {
        if (value is not null)
            facts.Add((key, ToJson(value)));
    }

    private static void Add(List<(string Key, string Json)> facts, string key, IReadOnlyList<SchemaNode> values)
    {
        if (values.Count > 0)
            facts.Add((key, "[" + string.Join(",", values.Select(ToJson)) + "]"));
    }
}
