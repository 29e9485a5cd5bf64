using System.Globalization;
using System.Text;

namespace Kubewright.Schemas;

/// <summary>Compact JSON with sorted keys: the canonical text of facts.</summary>
internal static class JsonText
{
    internal static string String(string value)
    {
        var text = new StringBuilder(value.Length + 2);
        String(text, value);
        return text.ToString();
    }

    internal static void String(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            switch (c)
            {
                case '"':
                    text.Append("\\\"");
                    break;
                case '\\':
                    text.Append("\\\\");
                    break;
                case '\n':
                    text.Append("\\n");
                    break;
                case '\t':
                    text.Append("\\t");
                    break;
                default:
                    // Surrogates are escaped so that a lone one survives a UTF-8 file.
                    if (c < ' ' || char.IsSurrogate(c) || c is '\u007f' or '\u2028' or '\u2029')
                        text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    else
                        text.Append(c);
                    break;
            }
        }

        text.Append('"');
    }

    internal static string Node(ManifestNode node) => node switch
    {
        ManifestList list => "[" + string.Join(",", list.Select(Node)) + "]",
        ManifestMap map => "{" + string.Join(",", map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => String(entry.Key) + ":" + Node(entry.Value))) + "}",
        ManifestScalar { Kind: ManifestNodeKind.String } scalar => String(scalar.Text),
        ManifestScalar { Kind: ManifestNodeKind.Integer or ManifestNodeKind.Float } scalar => Number(scalar),
        ManifestScalar scalar => scalar.Text,
        _ => throw new ArgumentException("A schema is complete: it has no unknown values.", nameof(node)),
    };

    /// <summary>YAML has notations of numbers that JSON has not; a float that JSON can have stays as it was written.</summary>
    private static string Number(ManifestScalar scalar)
    {
        if (scalar.Kind == ManifestNodeKind.Integer && YamlNumber.TryReadInteger(scalar.Text, out var integer))
            return integer.ToString(CultureInfo.InvariantCulture);
        var text = scalar.Text.TrimStart('-');
        if (text.Length > 0 && char.IsDigit(text[0]) && char.IsDigit(text[text.Length - 1]) && text.IndexOf('_') < 0 && (text[0] != '0' || text.Length == 1 || text[1] == '.'))
            return scalar.Text;
        return YamlNumber.TryReadFloat(scalar.Text, out var value) && !double.IsNaN(value) && !double.IsInfinity(value)
            ? value.ToString("R", CultureInfo.InvariantCulture)
            : String(scalar.Text);
    }
}
