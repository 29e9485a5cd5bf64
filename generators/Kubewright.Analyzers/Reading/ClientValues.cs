using System.Globalization;

namespace Kubewright.Analyzers.Reading;

/// <summary>The official client's value types, as it writes them.</summary>
internal static class ClientValues
{
    /// <summary>The node of a <c>ResourceQuantity</c> or <c>IntOrString</c> that was made of a string or a number.</summary>
    public static ManifestNode Of(string type, ManifestNode value) => (type, value) switch
    {
        (_, not ManifestScalar) or (_, { Kind: ManifestNodeKind.Null }) => new ManifestUnknown(value.Origin),

        // A number in a string becomes a number.
        ("IntOrString", ManifestScalar { Kind: ManifestNodeKind.String } text) =>
            int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? ManifestScalar.Integer(number).At(value.Origin) : value,

        // A quantity is always written as a string, which the author's text stands for.
        ("ResourceQuantity", ManifestScalar scalar) => new ManifestScalar(ManifestNodeKind.String, scalar is { Kind: ManifestNodeKind.Float } && scalar.Text.EndsWith(".0", StringComparison.Ordinal) ? scalar.Text.Substring(0, scalar.Text.Length - 2) : scalar.Text, value.Origin),
        _ => value,
    };
}
