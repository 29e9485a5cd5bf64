using System.Globalization;
using System.Text.RegularExpressions;
using Kubewright.Schemas;

namespace Kubewright.Rules.Structure;

/// <summary>Whether a node can be decoded into a field, as Go's JSON decoder and the API's own types see it.</summary>
internal static class ScalarDecoding
{
    private static readonly Regex Timestamp = new(
        @"\A\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})\z", RegexOptions.CultureInvariant);

    /// <summary>What is wrong, or <see langword="null"/>.</summary>
    public static (Rule Rule, string Message)? Problem(ManifestNode node, SchemaNode schema)
    {
        if (schema.Format == "quantity")
            return QuantityProblem(node);
        if (schema.IsIntOrString)
            return node.Kind == ManifestNodeKind.String ? null : IntegerProblem(node, "int32", "a whole number or a string");
        return schema.Type switch
        {
            "string" => node.Kind == ManifestNodeKind.String ? TextProblem((ManifestScalar)node, schema.Format) : Wrong(node, "a string; put it in quotes"),
            "boolean" => node.Kind == ManifestNodeKind.Boolean ? null : Wrong(node, "true or false, without quotes"),
            "integer" => IntegerProblem(node, schema.Format, "a whole number, without quotes"),
            "number" => node.Kind is ManifestNodeKind.Integer or ManifestNodeKind.Float ? null : Wrong(node, "a number, without quotes"),
            "array" => node.Kind == ManifestNodeKind.List ? null : Wrong(node, "a list"),
            "object" => node.Kind == ManifestNodeKind.Map ? null : Wrong(node, "a map"),
            _ => null,
        };
    }

    private static (Rule, string)? QuantityProblem(ManifestNode node)
    {
        if (node.Kind is not (ManifestNodeKind.String or ManifestNodeKind.Integer or ManifestNodeKind.Float))
            return Wrong(node, "a quantity such as 500m or 1Gi");
        var text = ((ManifestScalar)node).Text.Trim();
        return QuantityValue.TryParse(text, out _) || (node.Kind == ManifestNodeKind.Integer && YamlNumber.TryReadInteger(text, out _)) ? null : (SchemaRules.WrongFormat, $"'{text}' is no quantity; write a number with a suffix such as m, k, Mi or Gi.");
    }

    private static (Rule, string)? IntegerProblem(ManifestNode node, string? format, string expected)
    {
        if (node is not ManifestScalar scalar || !GoNumber.TryRead(scalar, out var number) || (!number.IsInteger && number.Value != Math.Floor(number.Value)))
            return Wrong(node, expected);
        return !number.IsInteger || (format == "int32" && number.Integer is < int.MinValue or > int.MaxValue)
            ? (SchemaRules.OutOfRange, $"{scalar.Text} does not fit into {(format == "int32" ? "32" : "64")} bits.")
            : null;
    }

    private static (Rule, string)? TextProblem(ManifestScalar node, string? format) => format switch
    {
        "byte" when !IsBase64(node.Text) => (SchemaRules.WrongFormat, "This is not base64; encode the bytes, or use stringData for text."),
        "date-time" when !Timestamp.IsMatch(node.Text) || !DateTimeOffset.TryParse(node.Text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
            (SchemaRules.WrongFormat, $"'{node.Text}' is no time; write it as 2006-01-02T15:04:05Z."),
        _ => null,
    };

    /// <summary>Go's decoder: line breaks do not count, padding does.</summary>
    private static bool IsBase64(string text)
    {
        try
        {
            Convert.FromBase64String(text);
            return text.IndexOfAny([' ', '\t']) < 0;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    private static (Rule, string) Wrong(ManifestNode node, string expected) => (SchemaRules.WrongType, $"This is {Name(node.Kind)} and must be {expected}.");

    /// <summary>What a node of a kind is called in messages.</summary>
    public static string Name(ManifestNodeKind kind) => kind switch
    {
        ManifestNodeKind.Boolean => "a boolean",
        ManifestNodeKind.Integer or ManifestNodeKind.Float => "a number",
        ManifestNodeKind.String => "a string",
        ManifestNodeKind.List => "a list",
        ManifestNodeKind.Null => "null",
        _ => "a map",
    };
}
