namespace Kubewright.Schemas;

/// <summary>Replaces the shapes in the schema of a kind that are copies of known types by references to them.</summary>
internal sealed class CoreTypeReplacement
{
    private readonly SchemaLibrary library;
    private readonly CoreTypeRecogniser recogniser;
    private readonly Action<string, Recognition> report;
    private readonly SchemaReference? metadata;

    /// <summary>Makes one.</summary>
    /// <param name="library">The types that may be repeated inline.</param>
    /// <param name="report">Is told the place (<c>PyTorchJob.spec.runPolicy</c>) and what was recognised there, or nearly was.</param>
    public CoreTypeReplacement(SchemaLibrary library, Action<string, Recognition> report)
    {
        this.library = library;
        this.report = report;
        recogniser = library.Recogniser;
        metadata = library.FindEnding(".meta.v1.ObjectMeta");
    }

    /// <summary>The schema of a kind with references in it.</summary>
    public SchemaNode Replace(CustomResource resource) => resource.Schema with
    {
        Properties = [.. WithTypeAndMetadata(resource.Schema).Select(property => property with
        {
            Schema = property.Name == "metadata" && metadata is not null
                ? Beside(property.Schema, metadata)
                : Replace(property.Schema, property.Name, resource.Kind.Kind + "." + property.Name),
        })],
    };

    /// <summary>The facts of one place that stay there when its shape becomes a reference.</summary>
    internal static SchemaNode Beside(SchemaNode schema, SchemaReference reference) => new()
    {
        Reference = reference,
        Default = schema.Default,
        IsNullable = schema.IsNullable,
        Enum = schema.Enum,
        Minimum = schema.Minimum,
        Maximum = schema.Maximum,
        IsMinimumExclusive = schema.IsMinimumExclusive,
        IsMaximumExclusive = schema.IsMaximumExclusive,
        MinLength = schema.MinLength,
        MaxLength = schema.MaxLength,
        MinProperties = schema.MinProperties,
        MaxProperties = schema.MaxProperties,
        IsEmbeddedResource = schema.IsEmbeddedResource,
        Validations = schema.Validations,
        Description = schema.Description,
        Origin = schema.Origin,
    };

    /// <summary>A definition may leave out what every object has.</summary>
    private static IEnumerable<SchemaProperty> WithTypeAndMetadata(SchemaNode schema)
    {
        var properties = schema.Properties.ToList();
        foreach (var (name, type) in new[] { ("apiVersion", "string"), ("kind", "string"), ("metadata", "object") })
        {
            if (schema.Find(name) is null)
                properties.Add(new SchemaProperty(name, new SchemaNode { Type = type }, null));
        }

        return properties.OrderBy(property => property.Name, StringComparer.Ordinal);
    }

    private SchemaNode Replace(SchemaNode schema, string property, string place)
    {
        if (schema.IsIntOrString)
            return IntOrString(schema);
        if (schema.Items is not null)
            return schema with { Items = Replace(schema.Items, property, place + "[]") };
        if (schema.AdditionalProperties is not null)
            return schema with { AdditionalProperties = Replace(schema.AdditionalProperties, property, place + "[]") };
        if (schema.Properties.Count == 0)
            return schema;
        string? selection = null;
        if (recogniser.Recognise(schema, property) is { } recognition)
        {
            report(place, recognition);
            if (recognition.Doubt is null)
                return Beside(schema, recognition.Type) with { AllOf = schema.AllOf, AnyOf = schema.AnyOf, OneOf = schema.OneOf, Not = schema.Not, PreservesUnknownFields = schema.PreservesUnknownFields };
            selection = recognition.IsSelection ? recognition.Type.SimpleName : null;
        }

        return schema with
        {
            Selection = selection,
            Properties = [.. schema.Properties.Select(inner => inner with { Schema = Replace(inner.Schema, inner.Name, place + "." + inner.Name) })],
        };
    }

    private SchemaNode IntOrString(SchemaNode schema)
    {
        var isQuantity = ShapeComparison.IsQuantity(schema);
        var reference = library.FindEnding(isQuantity ? ".api.resource.Quantity" : ".util.intstr.IntOrString");
        return reference is null ? schema : Beside(schema, reference) with { Pattern = isQuantity ? null : schema.Pattern };
    }
}
