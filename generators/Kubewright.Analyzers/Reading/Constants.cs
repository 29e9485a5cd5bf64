using System.Globalization;
using Kubewright.Analyzers.State;
using Kubewright.Building;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Reading;

/// <summary>Constants of C# as nodes, and nodes as values of .NET types.</summary>
internal static class Constants
{
    /// <summary>The node of a compile-time constant.</summary>
    public static ManifestNode Node(object? constant, Origin origin) => constant switch
    {
        null => ManifestScalar.Null.At(origin),
        string text => new ManifestScalar(ManifestNodeKind.String, text, origin),
        bool truth => ManifestScalar.Boolean(truth).At(origin),
        double number when !double.IsNaN(number) && !double.IsInfinity(number) => ManifestScalar.Float(number).At(origin),
        float number when !float.IsNaN(number) && !float.IsInfinity(number) => ManifestScalar.Float(number).At(origin),
        decimal number => ScalarTexts.Decimal(number).At(origin),
        int or long or short or byte or sbyte or ushort or uint => ManifestScalar.Integer(Convert.ToInt64(constant, CultureInfo.InvariantCulture)).At(origin),
        ulong and <= long.MaxValue => ManifestScalar.Integer((long)(ulong)constant).At(origin),
        _ => new ManifestUnknown(origin),
    };

    public static long? Integer(ManifestNode node) =>
        node is ManifestScalar { Kind: ManifestNodeKind.Integer } scalar && long.TryParse(scalar.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static double? Number(ManifestNode node) =>
        node is ManifestScalar { Kind: ManifestNodeKind.Integer or ManifestNodeKind.Float } scalar && double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;

    public static string? Text(ManifestNode node) => node is ManifestScalar { Kind: ManifestNodeKind.String } scalar ? scalar.Text : null;

    /// <summary>What a value is in a manifest, for a member's parameter of a type.</summary>
    public static ManifestNode ForParameter(Value value, ITypeSymbol type)
    {
        var node = value.Node;
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        switch (type)
        {
            // It was made into text already, as it was put into a collection.
            case { SpecialType: not SpecialType.System_String } when node.Kind == ManifestNodeKind.String:
                return node;
            case IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte }:
                return Bytes(node);
            case { Name: "TimeSpan", ContainingNamespace.Name: "System" }:
                return Integer(node) is { } ticks && ticks % TimeSpan.TicksPerSecond == 0 ? ManifestScalar.Integer(ticks / TimeSpan.TicksPerSecond).At(node.Origin) : new ManifestUnknown(node.Origin);
            case { Name: "DateTimeOffset" or "DateTime", ContainingNamespace.Name: "System" }:
                return Integer(node) is { } utcTicks ? new ManifestScalar(ManifestNodeKind.String, ScalarTexts.Timestamp(new DateTimeOffset(utcTicks, TimeSpan.Zero)), node.Origin) : new ManifestUnknown(node.Origin);
            default:
                return node.Kind == ManifestNodeKind.Null || value.Function is not null ? new ManifestUnknown(node.Origin) : node;
        }
    }

    /// <summary>What a value is in a model.</summary>
    public static ManifestNode ForModel(Value value) =>
        value.Type is { Name: "DateTimeOffset" or "DateTime" or "TimeSpan" } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte } ? ForParameter(value, value.Type) : value.Node;

    private static ManifestNode Bytes(ManifestNode node)
    {
        if (node is not ManifestList { IsOpen: false } list)
            return new ManifestUnknown(node.Origin);
        var bytes = new byte[list.Count];
        for (var i = 0; i < bytes.Length; i++)
        {
            if (Integer(list[i]) is not (>= 0 and <= 255 and var value))
                return new ManifestUnknown(node.Origin);
            bytes[i] = (byte)value;
        }

        return new ManifestScalar(ManifestNodeKind.String, ScalarTexts.Base64(bytes), node.Origin);
    }
}
