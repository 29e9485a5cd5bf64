using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Kubewright.Schemas;
using Newtonsoft.Json.Linq;
using NJsonSchema;
using NJsonSchema.Infrastructure;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.Serialization;

namespace Kubewright.Cli.Importing;

/// <summary>Reads an upstream document a second time, with NJsonSchema: facts that two readers agree on were not misread.</summary>
/// <remarks>
/// NJsonSchema has no line numbers and does not load in a compiler, so it does not do the import itself. The YAML is parsed a second
/// time as well.
/// </remarks>
[RequiresDynamicCode("NJsonSchema and YamlDotNet's deserializer work by reflection.")]
internal sealed class SecondReader
{
    /// <summary>Properties of these names are read as references or as types by JSON libraries; they are renamed for the comparison.</summary>
    private const string Dollar = "$";
    private const string DollarStandIn = "dollar-";

    private readonly Dictionary<JsonSchema, string> names = new(ReferenceEqualityComparer.Instance);

    /// <summary>Compares what both readers make of a file.</summary>
    /// <exception cref="ManifestFormatException">They disagree.</exception>
    internal static void Check(SourceFile file)
    {
        try
        {
            CheckDocuments(file);
        }
        catch (Exception problem) when (problem is not ManifestFormatException)
        {
            // Whatever makes another reader fail on a document that this one reads is a disagreement, and no reason to crash.
            throw new ManifestFormatException($"NJsonSchema cannot read this document: {problem.Message} (at /)", new Origin(file.Path, 1, 1));
        }
    }

    /// <summary>Compares what NJsonSchema makes of a document with what was read.</summary>
    internal static void Compare(JToken document, SchemaDocument read)
    {
        var isSwagger = document["swagger"] is not null;
        var schemas = isSwagger ? document["definitions"] : document["components"]?["schemas"];
        new SecondReader().Compare(schemas ?? new JObject(), read.Components, isSwagger ? "/definitions/" : "/components/schemas/");
    }

    private static void CheckDocuments(SourceFile file)
    {
        var second = file.IsJson ? [Json(file.Text)] : Yaml(file.Text);
        if (second.Count != file.Documents.Count)
            throw new ManifestFormatException($"One reader finds {file.Documents.Count} documents and the other {second.Count}. (at /)", new Origin(file.Path, 1, 1));
        for (var i = 0; i < second.Count; i++)
        {
            if (SchemaReader.IsOpenApi(file.Documents[i]))
            {
                Compare(second[i], new SchemaReader().ReadDocument(file.Documents[i]));
            }
            else
            {
                foreach (var definition in (second[i]["items"] as JArray ?? [second[i]]).Zip(Definitions(file.Documents[i])))
                    Compare(definition.First, new CustomResourceReader().Read(definition.Second));
            }
        }
    }

    private static IEnumerable<ManifestNode> Definitions(ManifestNode document) => ((ManifestMap)document)["items"] is ManifestList items ? items : [document];

    private static void Compare(JToken definition, IReadOnlyList<CustomResource> resources)
    {
        var schemas = new JObject();
        foreach (var version in definition["spec"]!["versions"]!.Where(version => (bool)version["served"]!))
            schemas.Add((string)version["name"]!, version["schema"]!["openAPIV3Schema"]);
        new SecondReader().Compare(schemas, [.. resources.Select(resource => new SchemaComponent(resource.Kind.Version, resource.Schema, resource.Origin))], "");
    }

    internal static JToken Json(string text)
    {
        using var reader = new Newtonsoft.Json.JsonTextReader(new StringReader(text)) { DateParseHandling = Newtonsoft.Json.DateParseHandling.None };
        return JToken.ReadFrom(reader);
    }

    private static List<JToken> Yaml(string text)
    {
        var documents = new List<JToken>();
        var deserializer = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var parser = new MergingParser(new Parser(new StringReader(text)));
        parser.Consume<StreamStart>();
        while (parser.Accept<DocumentStart>(out _))
        {
            if (deserializer.Deserialize<object?>(parser) is { } document)
                documents.Add(JToken.FromObject(document));
        }

        return documents;
    }

    private static JToken Prepare(JToken token) => token switch
    {
        JObject map => new JObject(map.Properties().Select(property => property.Name.StartsWith(Dollar, StringComparison.Ordinal) && property.Value is JObject
            ? new JProperty(DollarStandIn + property.Name[1..], Prepare(property.Value))
            : property is { Name: "$ref", Value.Type: JTokenType.String }
                ? new JProperty("$ref", ((string)property.Value!).Replace("#/components/schemas/", "#/definitions/", StringComparison.Ordinal))
                : new JProperty(property.Name, Prepare(property.Value)))),
        JArray list => new JArray(list.Select(Prepare)),
        _ => token.DeepClone(),
    };

    private void Compare(JToken schemas, IReadOnlyList<SchemaComponent> components, string pointer)
    {
        var json = new JObject { ["definitions"] = Prepare(schemas) }.ToString(Newtonsoft.Json.Formatting.None);
        var document = JsonSchemaSerialization.FromJsonAsync<JsonSchema>(json, SchemaType.OpenApi3, null, schema => new JsonReferenceResolver(new JsonSchemaAppender(schema, new DefaultTypeNameGenerator())), JsonSchema.CreateJsonSerializerContractResolver(SchemaType.OpenApi3), CancellationToken.None).GetAwaiter().GetResult();
        foreach (var (name, schema) in document.Definitions)
            names[schema] = name;
        foreach (var component in components)
            Compare(document.Definitions[component.Name], component.Schema, pointer + component.Name);
    }

    private void Compare(JsonSchema second, SchemaNode first, string place)
    {
        var reference = second.Reference ?? (second.AllOf.Count == 1 ? second.AllOf.Single().Reference : null);
        Agree("$ref", reference is null ? null : names[reference], first.Reference?.Name);
        if (reference is null || second.AllOf.Count == 1)
            CompareFacts(second, first);

        var properties = second.Properties.ToDictionary(
            property => property.Key.StartsWith(DollarStandIn, StringComparison.Ordinal) ? Dollar + property.Key[DollarStandIn.Length..] : property.Key, property => property.Value, StringComparer.Ordinal);
        Agree("properties", Sorted(properties.Keys), Sorted(first.Properties.Select(property => property.Name)));
        foreach (var property in first.Properties)
            Compare(properties[property.Name], property.Schema, place + "/properties/" + property.Name);
        CompareChild(second.Item, first.Items, "/items");
        CompareChild(second.AdditionalPropertiesSchema, first.AdditionalProperties, "/additionalProperties");
        CompareList(second.AnyOf, first.AnyOf, "/anyOf/");
        CompareList(second.OneOf, first.OneOf, "/oneOf/");

        void CompareFacts(JsonSchema second, SchemaNode first)
        {
            // Where both an integer and a string are allowed, 'type' is dropped by the first reader: Swagger 2 has it wrong.
            if (!first.IsIntOrString)
                Agree("type", second.Type == JsonObjectType.None ? null : second.Type.ToString().ToLowerInvariant(), first.Type);
            if (first.Format != "quantity")
                Agree("format", second.Format, first.Format);
            Agree("required", string.Join(",", second.RequiredProperties), string.Join(",", first.Required));
            if (first.Enum.All(value => value.Kind == ManifestNodeKind.String))
                Agree("enum", string.Join(",", second.Enumeration.Select(Text)), string.Join(",", first.Enum.Select(value => ((ManifestScalar)value).Text)));
            Agree("pattern", second.Pattern, first.Pattern);
            Agree("minimum", Number(second.Minimum), Number(first.Minimum));
            Agree("maximum", Number(second.Maximum), Number(first.Maximum));
            Agree("minLength", Number(second.MinLength), Number(first.MinLength));
            Agree("maxLength", Number(second.MaxLength), Number(first.MaxLength));
            Agree("minItems", Number(second.MinItems), Number(first.MinItems ?? 0));
            Agree("maxItems", Number(second.MaxItems), Number(first.MaxItems ?? 0));
            Agree("minProperties", Number(second.MinProperties), Number(first.MinProperties ?? 0));
            Agree("maxProperties", Number(second.MaxProperties), Number(first.MaxProperties ?? 0));
            Agree("uniqueItems", Text(second.UniqueItems), Text(first.HasUniqueItems));
            Agree("nullable", Text(second.IsNullableRaw ?? false), Text(first.IsNullable));
            if (first.Default is ManifestScalar { Kind: ManifestNodeKind.String or ManifestNodeKind.Boolean } scalar && second.Default is string or bool)
                Agree("default", Text(second.Default), scalar.Text);
        }

        void CompareChild(JsonSchema? second, SchemaNode? first, string step)
        {
            Agree(step[1..], second is null ? "absent" : "present", first is null ? "absent" : "present");
            if (second is not null)
                Compare(second, first!, place + step);
        }

        void CompareList(ICollection<JsonSchema> second, IReadOnlyList<SchemaNode> first, string step)
        {
            Agree(step.Trim('/'), Number(second.Count), Number(first.Count));
            foreach (var (schema, i) in second.Select((schema, i) => (schema, i)))
                Compare(schema, first[i], place + step + i.ToString(CultureInfo.InvariantCulture));
        }

        void Agree(string fact, string? second, string? read)
        {
            if (second != read)
                throw new ManifestFormatException($"Two readers disagree on '{fact}': '{read ?? "nothing"}', and '{second ?? "nothing"}' according to NJsonSchema. (at {place})", first.Origin);
        }
    }

    private static string Sorted(IEnumerable<string> names) => string.Join(",", names.Order(StringComparer.Ordinal));

    private static string? Number(IConvertible? value) => value?.ToDecimal(CultureInfo.InvariantCulture).ToString("0.#############", CultureInfo.InvariantCulture);

    /// <summary>The number as the result will have it: YAML has notations that JSON has not.</summary>
    private static string? Number(ManifestScalar? value) => value is null ? null : Number((decimal)Json(SchemaWriter.ToJson(new SchemaNode { Minimum = value }))["minimum"]!);

    private static string? Text(object? value) => value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture);
}
