using System.Globalization;

namespace Kubewright.Schemas;

/// <summary>Reads schemas from a tree: OpenAPI 3.0 documents, upstream or distilled, Swagger 2 documents and the schemas of CustomResourceDefinitions.</summary>
/// <remarks>Errors are <see cref="ManifestFormatException"/>s with the line and the JSON pointer.</remarks>
public sealed class SchemaReader
{
    private static readonly string[] Types = ["array", "boolean", "integer", "number", "object", "string"];

    private readonly bool withDescriptions;

    /// <summary>Makes a reader.</summary>
    /// <param name="withDescriptions">Whether to keep the prose, for documentation.</param>
    public SchemaReader(bool withDescriptions = false) => this.withDescriptions = withDescriptions;

    /// <summary>Whether a tree is an OpenAPI 3.0 or Swagger 2 document.</summary>
    public static bool IsOpenApi(ManifestNode root) => root is ManifestMap map && (map.ContainsKey("openapi") || map.ContainsKey("swagger"));

    /// <summary>Reads an OpenAPI 3.0 or Swagger 2 document.</summary>
    public SchemaDocument ReadDocument(ManifestNode root)
    {
        var map = new SchemaMap(root, "");
        var swagger = map.Text("swagger");
        if (swagger is null ? map.Text("openapi")?.StartsWith("3.0", StringComparison.Ordinal) != true : swagger != "2.0")
            throw map.Error("This is neither OpenAPI 3.0 nor Swagger 2.0; export the schemas in one of these versions.");
        var components = new List<SchemaComponent>();
        var schemas = swagger is null ? map.Map("components")?.Map("schemas") : map.Map("definitions");
        foreach (var entry in schemas?.Entries ?? [])
            components.Add(new SchemaComponent(entry.Key, Normalise(entry.Key, ReadSchema(entry.Value, schemas!.PlaceOf(entry.Key))), entry.KeyOrigin ?? entry.Value.Origin));
        var info = map.Map("info");
        return new SchemaDocument(info?.Text("title") ?? "", info?.Text("version") ?? "", ReadSources(map), components);
    }

    /// <summary>Reads one component of a document.</summary>
    internal SchemaComponent ReadComponent(string name, ManifestNode node) => new(name, Normalise(name, ReadSchema(node, "/components/schemas/" + JsonPointer.Escape(name))), null);

    /// <summary>Reads one schema.</summary>
    /// <param name="node">The schema as it was written.</param>
    /// <param name="pointer">Its JSON pointer, for errors.</param>
    public SchemaNode ReadSchema(ManifestNode node, string pointer) => ReadSchema(node, SchemaPlace.At(pointer));

    private SchemaNode ReadSchema(ManifestNode node, SchemaPlace place)
    {
        var map = new SchemaMap(node, place);
        var allOf = Schemas(map, "allOf");
        var reference = Reference(map);
        if (reference is null && allOf is [{ Reference: not null, Items: null, Type: null, Properties.Count: 0 }])
        {
            reference = allOf[0].Reference;
            allOf = [];
        }

        var additional = map["additionalProperties"];
        var format = map.Text("format");
        var isIntOrString = map.Boolean("x-kubernetes-int-or-string") || format == "int-or-string";
        return new SchemaNode
        {
            Origin = node.Origin,
            Description = withDescriptions ? map.Text("description") : null,
            Reference = reference,
            AllOf = allOf,
            AnyOf = Schemas(map, "anyOf"),
            OneOf = Schemas(map, "oneOf"),
            Not = Child(map, "not"),
            Type = isIntOrString && format is not null ? null : map.Choice("type", Types),
            Format = format,
            Properties = Properties(map),
            Required = map.Texts("required"),
            Items = Child(map, "items"),
            AdditionalProperties = additional is null or ManifestScalar { Kind: ManifestNodeKind.Boolean } ? null : Child(map, "additionalProperties"),
            AllowsAdditionalProperties = additional is ManifestScalar { Kind: ManifestNodeKind.Boolean } flag ? flag.Text == "true" : null,
            Enum = map.List("enum"),
            Default = map["default"],
            Minimum = map.Number("minimum"),
            Maximum = map.Number("maximum"),
            MultipleOf = map.Number("multipleOf"),
            IsMinimumExclusive = map.Boolean("exclusiveMinimum"),
            IsMaximumExclusive = map.Boolean("exclusiveMaximum"),
            MinLength = map.Count("minLength"),
            MaxLength = map.Count("maxLength"),
            MinItems = map.Count("minItems"),
            MaxItems = map.Count("maxItems"),
            MinProperties = map.Count("minProperties"),
            MaxProperties = map.Count("maxProperties"),
            Pattern = map.Text("pattern"),
            IsNullable = map.Boolean("nullable"),
            HasUniqueItems = map.Boolean("uniqueItems"),
            ListType = map.Text("x-kubernetes-list-type"),
            ListMapKeys = map.Texts("x-kubernetes-list-map-keys"),
            MapType = map.Text("x-kubernetes-map-type"),
            PatchStrategy = map.Text("x-kubernetes-patch-strategy"),
            PatchMergeKey = map.Text("x-kubernetes-patch-merge-key"),
            IsIntOrString = isIntOrString,
            PreservesUnknownFields = map.Boolean("x-kubernetes-preserve-unknown-fields"),
            IsEmbeddedResource = map.Boolean("x-kubernetes-embedded-resource"),
            Validations = map["x-kubernetes-validations"],
            Unions = map["x-kubernetes-unions"],
            GroupVersionKinds = GroupVersionKinds(map),
            Resource = Resource(map),
        };
    }

    /// <summary>Adds the fact that upstream documents leave to the name of the component.</summary>
    private static SchemaNode Normalise(string name, SchemaNode schema) =>
        name.EndsWith(".api.resource.Quantity", StringComparison.Ordinal) ? schema with { Format = "quantity" } : schema;

    private static SchemaReference? Reference(SchemaMap map)
    {
        if (map.Text("$ref") is not { } text)
            return null;
        return SchemaReference.TryParse(text)
            ?? throw JsonPointer.Error($"'$ref: {text}' does not lead to a schema; it is written '#/components/schemas/NAME'.", map.PointerTo("$ref"), map["$ref"]!.Origin);
    }

    private static IReadOnlyList<GroupVersionKind> GroupVersionKinds(SchemaMap map)
    {
        if (map["x-kubernetes-group-version-kind"] is null)
            return [];
        var kinds = new List<GroupVersionKind>();
        foreach (var item in map.Maps("x-kubernetes-group-version-kind"))
            kinds.Add(new GroupVersionKind(item.Text("group") ?? "", item.RequiredText("version"), item.RequiredText("kind")));
        kinds.Sort();
        return kinds;
    }

    private static SchemaResource? Resource(SchemaMap map) => map.Map("x-kubewright-resource") is { } resource
        ? new SchemaResource(resource.RequiredText("plural"), resource.Text("scope") == "Namespaced", resource.Boolean("deprecated")) { ReplicasPath = resource.Text("replicas") }
        : null;

    private static List<SchemaSource> ReadSources(SchemaMap map)
    {
        var sources = new List<SchemaSource>();
        foreach (var item in map.Maps("x-kubewright-sources"))
            sources.Add(new SchemaSource(item.RequiredText("name"), item.RequiredText("version"), item.RequiredText("sha256")));
        return sources;
    }

    private IReadOnlyList<SchemaProperty> Properties(SchemaMap map)
    {
        if (map.Map("properties") is not { } properties)
            return [];
        var read = new List<SchemaProperty>(properties.Entries.Count);
        foreach (var entry in properties.Entries)
            read.Add(new SchemaProperty(entry.Key, ReadSchema(entry.Value, properties.PlaceOf(entry.Key)), entry.KeyOrigin));
        read.Sort((left, right) => string.CompareOrdinal(left.Name, right.Name));
        return read;
    }

    private IReadOnlyList<SchemaNode> Schemas(SchemaMap map, string key)
    {
        if (map[key] is null)
            return [];
        var read = new List<SchemaNode>();
        foreach (var item in map.List(key))
            read.Add(ReadSchema(item, map.PlaceOf(key).Of(read.Count.ToString(CultureInfo.InvariantCulture))));
        return read;
    }

    private SchemaNode? Child(SchemaMap map, string key) => map[key] is { } child ? ReadSchema(child, map.PlaceOf(key)) : null;
}
