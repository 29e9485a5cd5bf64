using System.Text;
using System.Text.Json;
using Kubewright.Rendering;

namespace Kubewright.Readers;

/// <summary>Puts strings in every kind of place of a tree, writes it and reads it back.</summary>
internal static class RoundTrip
{
    /// <summary>A tree that has each string as a value, a key and an item, at several depths.</summary>
    public static ManifestMap Plant(IReadOnlyList<string> strings)
    {
        var values = new ManifestMap();
        var keys = new ManifestMap();
        var parents = new ManifestMap();
        var items = new ManifestList();
        var nested = new ManifestList();
        for (var i = 0; i < strings.Count; i++)
        {
            var text = strings[i];
            values.Set($"k{i}", text);
            keys.Set(text, i);
            items.Add(text);
            var parent = new ManifestMap();
            parent.Set("child", text);
            parents.Set(text, parent);
            var inner = new ManifestMap();
            inner.Set("first", text);
            inner.Set("list", new ManifestList([text, new ManifestList([text, text])]));
            nested.Add(inner);
            var keyFirst = new ManifestMap();
            keyFirst.Set(text, text);
            nested.Add(keyFirst);
            var keyOfList = new ManifestMap();
            keyOfList.Set(text, new ManifestList([text]));
            nested.Add(keyOfList);
        }

        var spec = new ManifestMap();
        spec.Set("values", values);
        spec.Set("keys", keys);
        spec.Set("items", items);
        spec.Set("parents", parents);
        spec.Set("nested", nested);
        return spec;
    }

    /// <summary>Reads the tree back with the readers of this process.</summary>
    public static void AssertReadersOfThisProcessAgree(ManifestNode tree)
    {
        var yaml = YamlWriter.ToUtf8(tree);
        var expected = Json.Of(tree);
        Json.AssertEqual(expected, Json.Of(YamlReader.Read(Encoding.UTF8.GetString(yaml))), "YamlReader");
        Json.AssertEqual(expected, JsonSerializer.SerializeToElement(Assert.Single(YamlDotNetReader.ReadAll(yaml)), DeepJson), "YamlDotNet");
        Json.AssertEqual(expected, Json.Of(JsonReader.Read(JsonWriter.ToText(tree))), "JsonReader");
    }

    /// <summary>Reads trees back with <c>kubectl</c>, one call for all.</summary>
    public static void AssertKubectlAgrees(IReadOnlyList<ManifestNode> trees)
    {
        var read = Kubectl.ReadSpecs(YamlWriter.ToUtf8(trees.Select(Wrap)));
        Assert.Equal(trees.Count, read.Count);
        for (var i = 0; i < trees.Count; i++)
            Json.AssertEqual(Json.Of(trees[i]), read[i], "kubectl", $"[{i}]");
    }

    /// <summary>Reads trees back with PyYAML, one call for all.</summary>
    public static void AssertPyYamlAgrees(IReadOnlyList<ManifestNode> trees)
    {
        var read = PyYaml.ReadAll(YamlWriter.ToUtf8(trees));
        Assert.Equal(trees.Count, read.Count);
        for (var i = 0; i < trees.Count; i++)
            Json.AssertEqual(Json.Of(trees[i]), read[i], "PyYAML", $"[{i}]");
    }

    private static readonly JsonSerializerOptions DeepJson = new() { MaxDepth = 1000 };

    private static ManifestMap Wrap(ManifestNode spec, int number)
    {
        var metadata = new ManifestMap();
        metadata.Set("name", $"a{number}");
        var resource = new ManifestMap();
        resource.Set("apiVersion", "example.com/v1");
        resource.Set("kind", "Anything");
        resource.Set("metadata", metadata);
        resource.Set("spec", spec);
        return resource;
    }
}
