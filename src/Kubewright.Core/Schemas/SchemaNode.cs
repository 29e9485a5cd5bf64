namespace Kubewright.Schemas;

/// <summary>
/// What values a field takes: the facts of one JSON schema, whether it was written in an OpenAPI document or in a
/// CustomResourceDefinition. Immutable.
/// </summary>
/// <remarks>Two nodes are equal when they state the same facts; where they were written and their prose do not count.</remarks>
public sealed record SchemaNode
{
    /// <summary><c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, or <see langword="null"/> where it is not restricted or given by <see cref="Reference"/>.</summary>
    public string? Type { get; init; }

    /// <summary><c>int32</c>, <c>int64</c>, <c>double</c>, <c>byte</c>, <c>date-time</c>, <c>int-or-string</c>, <c>quantity</c> ...</summary>
    public string? Format { get; init; }

    /// <summary>The component whose facts hold too, whether written <c>$ref</c> or <c>allOf: [$ref]</c>.</summary>
    public SchemaReference? Reference { get; init; }

    /// <summary>The properties, by name in ordinal order.</summary>
    public IReadOnlyList<SchemaProperty> Properties { get; init; } = [];

    /// <summary>The properties that must be there, in the order of the upstream document.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>What an array's items are.</summary>
    public SchemaNode? Items { get; init; }

    /// <summary>What a map's values are.</summary>
    public SchemaNode? AdditionalProperties { get; init; }

    /// <summary><c>additionalProperties</c> where it was written as a boolean.</summary>
    public bool? AllowsAdditionalProperties { get; init; }

    /// <summary>The values that are allowed; empty where all are.</summary>
    public IReadOnlyList<ManifestNode> Enum { get; init; } = [];

    /// <summary>The value that the server fills in.</summary>
    public ManifestNode? Default { get; init; }

    /// <summary>The smallest number allowed.</summary>
    public ManifestScalar? Minimum { get; init; }

    /// <summary>The largest number allowed.</summary>
    public ManifestScalar? Maximum { get; init; }

    /// <summary>Numbers are multiples of this.</summary>
    public ManifestScalar? MultipleOf { get; init; }

    /// <summary>Whether <see cref="Minimum"/> itself is too small.</summary>
    public bool IsMinimumExclusive { get; init; }

    /// <summary>Whether <see cref="Maximum"/> itself is too large.</summary>
    public bool IsMaximumExclusive { get; init; }

    /// <summary>The least length of a string, in Unicode code points.</summary>
    public long? MinLength { get; init; }

    /// <summary>The greatest length of a string, in Unicode code points.</summary>
    public long? MaxLength { get; init; }

    /// <summary>The least number of items of an array.</summary>
    public long? MinItems { get; init; }

    /// <summary>The greatest number of items of an array.</summary>
    public long? MaxItems { get; init; }

    /// <summary>The least number of keys of an object or map.</summary>
    public long? MinProperties { get; init; }

    /// <summary>The greatest number of keys of an object or map.</summary>
    public long? MaxProperties { get; init; }

    /// <summary>The regular expression that a string matches (RE2, unanchored).</summary>
    public string? Pattern { get; init; }

    /// <summary>Whether null is allowed.</summary>
    public bool IsNullable { get; init; }

    /// <summary>Whether an array's items are all different.</summary>
    public bool HasUniqueItems { get; init; }

    /// <summary>Schemas that hold too; a single reference is <see cref="Reference"/> and not here.</summary>
    public IReadOnlyList<SchemaNode> AllOf { get; init; } = [];

    /// <summary>Schemas of which at least one holds.</summary>
    public IReadOnlyList<SchemaNode> AnyOf { get; init; } = [];

    /// <summary>Schemas of which exactly one holds.</summary>
    public IReadOnlyList<SchemaNode> OneOf { get; init; } = [];

    /// <summary>A schema that does not hold.</summary>
    public SchemaNode? Not { get; init; }

    /// <summary><c>x-kubernetes-list-type</c>: <c>atomic</c>, <c>set</c> or <c>map</c>.</summary>
    public string? ListType { get; init; }

    /// <summary><c>x-kubernetes-list-map-keys</c>: what items of a list of type <c>map</c> are told apart by.</summary>
    public IReadOnlyList<string> ListMapKeys { get; init; } = [];

    /// <summary><c>x-kubernetes-map-type</c>: <c>granular</c> or <c>atomic</c>.</summary>
    public string? MapType { get; init; }

    /// <summary><c>x-kubernetes-patch-strategy</c>.</summary>
    public string? PatchStrategy { get; init; }

    /// <summary><c>x-kubernetes-patch-merge-key</c>.</summary>
    public string? PatchMergeKey { get; init; }

    /// <summary>Whether an integer and a string are both allowed.</summary>
    public bool IsIntOrString { get; init; }

    /// <summary>Whether the server keeps fields that the schema does not know.</summary>
    public bool PreservesUnknownFields { get; init; }

    /// <summary>Whether the value is a complete object with <c>apiVersion</c>, <c>kind</c> and <c>metadata</c>.</summary>
    public bool IsEmbeddedResource { get; init; }

    /// <summary><c>x-kubernetes-validations</c>: the list of CEL rules as it was written, or <see langword="null"/>.</summary>
    public ManifestNode? Validations { get; init; }

    /// <summary><c>x-kubernetes-unions</c> as it was written, or <see langword="null"/>.</summary>
    public ManifestNode? Unions { get; init; }

    /// <summary>The kinds whose manifests have this schema; empty for types inside kinds.</summary>
    public IReadOnlyList<GroupVersionKind> GroupVersionKinds { get; init; } = [];

    /// <summary>What the CustomResourceDefinition says of a kind as a whole, or <see langword="null"/>.</summary>
    public SchemaResource? Resource { get; init; }

    /// <summary>The prose, where it was asked for; never part of a distilled document.</summary>
    public string? Description { get; init; }

    /// <summary>Where the schema was written, or <see langword="null"/>.</summary>
    public Origin? Origin { get; init; }

    /// <summary>The simple name of the type that an inline shape is a selection of (<c>PodSpec</c>), or <see langword="null"/>; part of its name, not of its facts.</summary>
    public string? Selection { get; init; }

    /// <summary>The property of a name, or <see langword="null"/>.</summary>
    public SchemaProperty? Find(string property)
    {
        int low = 0, high = Properties.Count - 1;
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var order = string.CompareOrdinal(Properties[middle].Name, property);
            if (order == 0)
                return Properties[middle];
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return null;
    }

    /// <summary>Whether a property must be there.</summary>
    public bool IsRequired(string property) => Required.Contains(property);

    /// <summary>A copy in which every schema directly inside this one is replaced.</summary>
    public SchemaNode MapChildren(Func<SchemaNode, SchemaNode> map) => this with
    {
        Properties = Properties.Count == 0 ? Properties : [.. Properties.Select(property => property with { Schema = map(property.Schema) })],
        Items = Items is null ? null : map(Items),
        AdditionalProperties = AdditionalProperties is null ? null : map(AdditionalProperties),
        AllOf = AllOf.Count == 0 ? AllOf : [.. AllOf.Select(map)],
        AnyOf = AnyOf.Count == 0 ? AnyOf : [.. AnyOf.Select(map)],
        OneOf = OneOf.Count == 0 ? OneOf : [.. OneOf.Select(map)],
        Not = Not is null ? null : map(Not),
    };

    /// <summary>A copy in which every reference, at any depth, is replaced.</summary>
    public SchemaNode MapReferences(Func<SchemaReference, SchemaReference> map)
    {
        var mapped = MapChildren(child => child.MapReferences(map));
        return mapped.Reference is null ? mapped : mapped with { Reference = map(mapped.Reference) };
    }

    /// <summary>The schemas directly inside this one, each with its JSON pointer relative to it.</summary>
    public IEnumerable<(string Pointer, SchemaNode Schema)> Children()
    {
        foreach (var property in Properties)
            yield return ("/properties/" + JsonPointer.Escape(property.Name), property.Schema);
        if (Items is not null)
            yield return ("/items", Items);
        if (AdditionalProperties is not null)
            yield return ("/additionalProperties", AdditionalProperties);
        for (var i = 0; i < AllOf.Count; i++)
            yield return ("/allOf/" + i, AllOf[i]);
        for (var i = 0; i < AnyOf.Count; i++)
            yield return ("/anyOf/" + i, AnyOf[i]);
        for (var i = 0; i < OneOf.Count; i++)
            yield return ("/oneOf/" + i, OneOf[i]);
        if (Not is not null)
            yield return ("/not", Not);
    }

    /// <inheritdoc/>
    public bool Equals(SchemaNode? other) => ReferenceEquals(this, other) || (other is not null && SchemaWriter.ToJson(this) == SchemaWriter.ToJson(other));

    /// <inheritdoc/>
    public override int GetHashCode() => SchemaWriter.ToJson(this).GetHashCode();
}
