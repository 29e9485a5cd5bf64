using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Emission;

/// <summary>How scalars are passed to members, and made into nodes.</summary>
internal static class ScalarCode
{
    /// <summary>The parameter's type.</summary>
    public static string Type(ShapeKind kind) => kind switch
    {
        ShapeKind.String => "string",
        ShapeKind.Boolean => "bool",
        ShapeKind.Int32 => "int",
        ShapeKind.Int64 => "long",
        ShapeKind.Double => "double",
        ShapeKind.IntOrString => "global::Kubewright.IntegerOrString",
        ShapeKind.Quantity => "global::Kubewright.Quantity",
        ShapeKind.DateTime => "global::System.DateTimeOffset",
        ShapeKind.Bytes => "byte[]",
        _ => "global::Kubewright.ManifestNode",
    };

    /// <summary>An expression of type <c>ManifestNode</c>, or one that converts to it.</summary>
    public static string Node(ShapeKind kind, string value) => kind switch
    {
        ShapeKind.DateTime => $"Timestamp({value})",
        ShapeKind.Bytes => $"Base64({value})",
        _ => value,
    };

    /// <summary>A lambda that makes a node.</summary>
    public static string Converter(ShapeKind kind) => $"static value => {Node(kind, "value")}";
}
