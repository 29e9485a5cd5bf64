using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kubewright;

/// <summary>Decides what a scalar is, as <c>kubectl</c> does.</summary>
internal static class YamlScalarResolver
{
    private const string TagPrefix = "tag:yaml.org,2002:";

    private static readonly string[] TimestampFormats =
    [
        "yyyy-M-d", "yyyy-M-d H:m:s.FFFFFFF", "yyyy-M-d'T'H:m:s.FFFFFFFK", "yyyy-M-d't'H:m:s.FFFFFFFK",
    ];

    /// <summary>Whether a key is the merge key.</summary>
    public static bool IsMergeKey(Scalar scalar) =>
        scalar.Value == "<<" && (scalar.Tag.IsEmpty ? scalar.Style == ScalarStyle.Plain : TagOf(scalar) == TagPrefix + "merge");

    /// <summary>Makes the node of a scalar.</summary>
    /// <exception cref="ManifestFormatException">The text is not what its tag says.</exception>
    public static ManifestScalar Resolve(Scalar scalar, Origin origin)
    {
        var text = scalar.Value;
        if (scalar.Tag.IsEmpty)
            return scalar.Style == ScalarStyle.Plain ? ResolvePlain(text, origin) : new ManifestScalar(ManifestNodeKind.String, text, origin);

        var resolved = ResolvePlain(text, origin);
        switch (TagOf(scalar))
        {
            case TagPrefix + "int":
                return Expect(resolved, resolved.Kind == ManifestNodeKind.Integer, "!!int", "a whole number");
            case TagPrefix + "float":
                return Expect(resolved, resolved.Kind is ManifestNodeKind.Integer or ManifestNodeKind.Float, "!!float", "a number");
            case TagPrefix + "bool":
                return Expect(resolved, resolved.Kind == ManifestNodeKind.Boolean, "!!bool", "true or false");
            case TagPrefix + "null":
                return Expect(resolved, resolved.Kind == ManifestNodeKind.Null, "!!null", "null or empty");
            case TagPrefix + "timestamp":
                var isTimestamp = DateTime.TryParseExact(text, TimestampFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
                return Expect(new ManifestScalar(ManifestNodeKind.String, text, origin), isTimestamp, "!!timestamp", "a date such as 2001-12-14 or 2001-12-14T21:59:43Z");
            case TagPrefix + "binary":
                return new ManifestScalar(ManifestNodeKind.String, DecodeBase64(text, origin), origin);
            default:
                // !!str, the non-specific tag ! and tags of applications: the text, whatever it looks like.
                return new ManifestScalar(ManifestNodeKind.String, text, origin);
        }
    }

    private static string TagOf(Scalar scalar) => scalar.Tag.IsNonSpecific ? "!" : scalar.Tag.Value;

    /// <summary>Makes the node of a text without quotes and tags.</summary>
    public static ManifestScalar ResolvePlain(string text, Origin origin)
    {
        switch (text)
        {
            case "" or "~" or "null" or "Null" or "NULL":
                return new ManifestScalar(ManifestNodeKind.Null, "null", origin);
            case "true" or "True" or "TRUE" or "y" or "Y" or "yes" or "Yes" or "YES" or "on" or "On" or "ON":
                return new ManifestScalar(ManifestNodeKind.Boolean, "true", origin);
            case "false" or "False" or "FALSE" or "n" or "N" or "no" or "No" or "NO" or "off" or "Off" or "OFF":
                return new ManifestScalar(ManifestNodeKind.Boolean, "false", origin);
            default:
                return new ManifestScalar(YamlNumber.Classify(text), text, origin);
        }
    }

    private static ManifestScalar Expect(ManifestScalar scalar, bool holds, string tag, string expected) => holds
        ? scalar
        : throw new ManifestFormatException($"'{scalar.Text}' is tagged {tag} but is not {expected}. Correct the value or remove the tag.", scalar.Origin);

    private static string DecodeBase64(string text, Origin origin)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(text));
        }
        catch (FormatException)
        {
            throw new ManifestFormatException("The value is tagged !!binary but is not base64. Correct the value or remove the tag.", origin);
        }
    }
}
