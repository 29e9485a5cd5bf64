using Kubewright.Generators.Facts;
using Kubewright.Schemas;

namespace Kubewright.Generators.Reading;

/// <summary>What a schema node looks like to a builder member.</summary>
internal static class Shapes
{
    public static ShapeFacts Of(SchemaNode schema)
    {
        if (schema.Reference is { } reference)
            return new ShapeFacts(ShapeKind.Object, reference.Name, null, EquatableArray<string>.Empty);
        if (schema.Format == "quantity")
            return ShapeFacts.Scalar(ShapeKind.Quantity);
        if (schema.IsIntOrString)
            return ShapeFacts.Scalar(ShapeKind.IntOrString);
        return schema.Type switch
        {
            "string" => Text(schema),
            "boolean" => ShapeFacts.Scalar(ShapeKind.Boolean),
            "integer" => ShapeFacts.Scalar(schema.Format == "int32" ? ShapeKind.Int32 : ShapeKind.Int64),
            "number" => ShapeFacts.Scalar(ShapeKind.Double),
            "array" when schema.Items is not null => new ShapeFacts(ShapeKind.List, null, Of(schema.Items), EquatableArray<string>.Empty),
            "object" when schema.AdditionalProperties is not null => new ShapeFacts(ShapeKind.Map, null, Of(schema.AdditionalProperties), EquatableArray<string>.Empty),
            _ => ShapeFacts.Any,
        };
    }

    private static ShapeFacts Text(SchemaNode schema) => schema.Format switch
    {
        "date-time" => ShapeFacts.Scalar(ShapeKind.DateTime),
        "byte" => ShapeFacts.Scalar(ShapeKind.Bytes),
        _ => new ShapeFacts(ShapeKind.String, null, null, schema.Enum.OfType<ManifestScalar>().Where(v => v.Kind == ManifestNodeKind.String).Select(v => v.Text).Distinct().ToEquatableArray()),
    };
}
