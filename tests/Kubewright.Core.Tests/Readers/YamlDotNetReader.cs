using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.RepresentationModel;

namespace Kubewright.Readers;

/// <summary>What YamlDotNet's own object model makes of YAML, with plain scalars resolved by the regular expressions of the specifications.</summary>
internal static class YamlDotNetReader
{
    /// <summary>Reads all documents.</summary>
    public static IReadOnlyList<JsonNode?> ReadAll(byte[] yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StreamReader(new MemoryStream(yaml), Encoding.UTF8, detectEncodingFromByteOrderMarks: false));
        return [.. stream.Documents.Select(d => ToJson(d.RootNode))];
    }

    private static JsonNode? ToJson(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(c => KeyValuePair.Create(Text((YamlScalarNode)c.Key), ToJson(c.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(ToJson)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain } plain when YamlSpecification.IsNotText(plain.Value!) => ToNumber(plain.Value!),
        YamlScalarNode scalar => JsonValue.Create(scalar.Value!),
        _ => throw new InvalidOperationException(node.ToString()),
    };

    private static string Text(YamlScalarNode key) =>
        key.Style == YamlDotNet.Core.ScalarStyle.Plain && YamlSpecification.IsNotText(key.Value!) ? "!!" + key.Value : key.Value!;

    private static JsonNode? ToNumber(string plain)
    {
        if (plain is "null" or "true" or "false")
            return JsonNode.Parse(plain);
        return plain.StartsWith("0x", StringComparison.Ordinal)
            ? JsonValue.Create((double)Convert.ToUInt64(plain[2..], 16))
            : JsonValue.Create(double.Parse(plain, CultureInfo.InvariantCulture));
    }
}
