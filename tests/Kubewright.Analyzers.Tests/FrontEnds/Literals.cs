using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Analyzers.Tests.FrontEnds;

/// <summary>Scalars as C# literals of a type.</summary>
internal static class Literals
{
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    /// <summary>An expression for a scalar, to be given where a type is wanted.</summary>
    public static string Of(ManifestNode node, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (node is not ManifestScalar scalar)
            throw new NotExpressibleException($"A {node.Kind} is no {type.Name}.");
        return (type.Name, scalar.Kind) switch
        {
            (nameof(String), ManifestNodeKind.String) => Text(scalar.Text),
            (nameof(Boolean), ManifestNodeKind.Boolean) => scalar.Text,
            (nameof(Int32) or nameof(Int64), ManifestNodeKind.Integer) when long.TryParse(scalar.Text, CultureInfo.InvariantCulture, out _) => scalar.Text,
            (nameof(Double), ManifestNodeKind.Integer) => scalar.Text + "d",
            (nameof(Double), ManifestNodeKind.Float) => scalar.Text + "d",
            (nameof(Quantity) or nameof(IntegerOrString) or nameof(ManifestNode), ManifestNodeKind.String) => Text(scalar.Text),
            (nameof(Quantity) or nameof(IntegerOrString) or nameof(ManifestNode), ManifestNodeKind.Integer) => scalar.Text,
            (nameof(Quantity), ManifestNodeKind.Float) => scalar.Text + "m",
            (nameof(ManifestNode), ManifestNodeKind.Boolean) => scalar.Text,
            ("ResourceQuantity", ManifestNodeKind.String or ManifestNodeKind.Integer or ManifestNodeKind.Float) => $"new ResourceQuantity({Text(scalar.Text)})",
            ("IntOrString", ManifestNodeKind.String) => Text(scalar.Text),
            ("IntOrString", ManifestNodeKind.Integer) => scalar.Text,
            ("Byte[]", ManifestNodeKind.String) => Bytes(scalar.Text),
            _ => throw new NotExpressibleException($"A {scalar.Kind} is no {type.Name}."),
        };
    }

    private static string Bytes(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? $"new byte[] {{ {string.Join(", ", bytes.Take(length))} }}"
            : throw new NotExpressibleException("It is not base64.");
    }
}
