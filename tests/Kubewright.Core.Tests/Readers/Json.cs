using System.Text.Json;

namespace Kubewright.Readers;

/// <summary>Compares JSON by what it says: keys in any order, numbers by value.</summary>
internal static class Json
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 1000 };

    /// <summary>The tree as another program's JSON reader sees it.</summary>
    public static JsonElement Of(ManifestNode node)
    {
        using var document = JsonDocument.Parse(Rendering.JsonWriter.ToUtf8(node, indented: false), Deep);
        return document.RootElement.Clone();
    }

    /// <summary>Fails at the first difference.</summary>
    public static void AssertEqual(JsonElement expected, JsonElement actual, string reader, string path = "")
    {
        Assert.True(expected.ValueKind == actual.ValueKind, $"{reader} at {path}: {Show(expected)} became {Show(actual)}");
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var members = actual.EnumerateObject().ToDictionary(p => p.Name, p => p.Value);
                foreach (var member in expected.EnumerateObject())
                {
                    Assert.True(members.Remove(member.Name, out var value), $"{reader} at {path}: lost the key {JsonSerializer.Serialize(member.Name)}");
                    AssertEqual(member.Value, value, reader, $"{path}.{member.Name}");
                }

                Assert.True(members.Count == 0, $"{reader} at {path}: made the key {JsonSerializer.Serialize(members.Keys.FirstOrDefault())}");
                break;
            case JsonValueKind.Array:
                Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{reader} at {path}: {Show(expected)} became {Show(actual)}");
                for (var i = 0; i < expected.GetArrayLength(); i++)
                    AssertEqual(expected[i], actual[i], reader, $"{path}[{i}]");
                break;
            case JsonValueKind.Number:
                Assert.True(expected.GetDouble().Equals(actual.GetDouble()), $"{reader} at {path}: {Show(expected)} became {Show(actual)}");
                break;
            case JsonValueKind.String:
                Assert.True(expected.GetString() == actual.GetString(), $"{reader} at {path}: {Show(expected)} became {Show(actual)}");
                break;
        }
    }

    private static string Show(JsonElement element)
    {
        var text = element.GetRawText();
        return text.Length > 200 ? text[..200] + "..." : text;
    }
}
