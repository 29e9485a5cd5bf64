using System.Text;

namespace Kubewright.Rendering;

public sealed class YamlWriterTests
{
    public static TheoryData<string> SafeStrings => new(
        "nginx", "nginx:1.27", "ghcr.io/org/fraud-detector:sha-abc1234", "registry.k8s.io:5000/pause@sha256:0123abcd", "amazon/aws-cli:2.15.0", "/models/model.joblib", "s3://my-ml-bucket/models/v1",
        "http://fraud-detector:8080/healthz?a=b&c=d#e", "a:b", "a:b:c", "a#b", "a b", "a, b", "a - b", "500m", "0.5m", "1Gi", "1.5Gi", "100Mi", "2k", "1e3Mi", "10Ki", "v1", "v1beta1", "apps/v1", "kubeflow.org/v1", "app.kubernetes.io/name",
        "fraud-detector", "ml-serving", "-x", "--verbose", "--port=8080", "-c", "1.2.3", "10.0.0.1", "10.0.0.0/16", "2.15.0", "0123abc", "1a", "1-2", "5m", "30s", "1h30m", "0o", "0x", "0xg", "0b2", "0b", "0o8", "+", "+a", ".gitignore", "./run.sh", "..", "../up", ".5m",
        "2001-01-01a", "2001-01", "2024-01-15-release", "20010101a", "fe80::1", "2001:db8::1", "$(POD_NAME)", "${HOME}", "~/models", "~a", "a[b]", "a{b}", "key=value", "==", "=a", "<a>", "<<a", "(a)", "^a$", "\\d+", "a\\nb", "it's", "say \"hi\"", "a|b", "a>b", "a&b", "a*b", "a!b", "a%", "a@b.c",
        "a*", "yess", "nope", "only", "truest", "nullable", "offline", "None", "nan", "inf", "Infinity", "NaN", "_", "_1", "e3", "E", "x1F", "RollingUpdate", "ClusterIP", "nvidia.com/gpu", "us-east-1", "python -m train --lr 1e-3", "a\u00e9", "\u65e5\u672c\u8a9e", "\ud83d\ude00 ok", "?a", "a?", "---a", "----", "--");

    [Theory]
    [MemberData(nameof(SafeStrings))]
    public void Writes_safe_text_without_quotes(string text)
    {
        Assert.Equal(text + "\n", YamlWriter.ToText(text));
        Assert.Equal($"a: {text}\n", YamlWriter.ToText(Map("a", text)));
        Assert.Equal($"{text}: a\n", YamlWriter.ToText(Map(text, "a")));
    }

    [Fact]
    public void Quotes_everything_that_is_not_text_to_some_reader()
    {
        foreach (var text in HostileStrings.NotText)
            Assert.Equal($"a: \"{text}\"\n", YamlWriter.ToText(Map("a", text)));
    }

    [Theory]
    [InlineData("0x1F", "\"0x1F\"")]
    [InlineData("0o17", "\"0o17\"")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0b101", "\"0b101\"")]
    [InlineData("+1", "\"+1\"")]
    [InlineData(".inf", "\".inf\"")]
    [InlineData("a\r\nb\r\n", "\"a\\r\\nb\\r\\n\"")]
    public void Keeps_the_strings_that_the_official_client_does_not(string text, string yaml)
    {
        Assert.Equal($"a: {yaml}\n", YamlWriter.ToText(Map("a", text)));
        Assert.Equal(text, ((ManifestScalar)((ManifestMap)YamlReader.Read(YamlWriter.ToText(Map("a", text))))["a"]!).Text);
    }

    [Fact]
    public void Writes_the_style_people_write()
    {
        const string Yaml = """
            apiVersion: apps/v1
            kind: Deployment
            spec:
              containers:
                - name: serving
                  image: nginx:1.27
                  args:
                    - --port
                    - "8080"
                  resources: {}
                - name: other
              tolerations: []
              matrix:
                - - 1
                  - 2
                - - 3
              script: |
                set -e

                  run
              trimmed: |-
                a
                b
              kept: |+
                a

              indented: |2
                  a
                b
              enabled: true
              none: null
              ratio: 0.5

            """;

        Assert.Equal(Yaml, YamlWriter.ToText(YamlReader.Read(Yaml)));
    }

    [Theory]
    [InlineData(ManifestNodeKind.Integer, "0x1F", "0x1F", "31")]
    [InlineData(ManifestNodeKind.Integer, "+1", "+1", "1")]
    [InlineData(ManifestNodeKind.Integer, "-0", "-0", "-0")]
    [InlineData(ManifestNodeKind.Integer, "017", "15", "15")]
    [InlineData(ManifestNodeKind.Integer, "0o17", "15", "15")]
    [InlineData(ManifestNodeKind.Integer, "08", "8", "8")]
    [InlineData(ManifestNodeKind.Integer, "0b101", "5", "5")]
    [InlineData(ManifestNodeKind.Integer, "1_000", "1000", "1000")]
    [InlineData(ManifestNodeKind.Integer, "-0x1F", "-31", "-31")]
    [InlineData(ManifestNodeKind.Integer, "0X1F", "31", "31")]
    [InlineData(ManifestNodeKind.Integer, "18446744073709551616", "18446744073709551616", "18446744073709551616")]
    [InlineData(ManifestNodeKind.Float, "1.50", "1.50", "1.50")]
    [InlineData(ManifestNodeKind.Float, ".5", ".5", "0.5")]
    [InlineData(ManifestNodeKind.Float, "-.5", "-0.5", "-0.5")]
    [InlineData(ManifestNodeKind.Float, "5.", "5.", "5")]
    [InlineData(ManifestNodeKind.Float, "1e3", "1000.0", "1e3")]
    [InlineData(ManifestNodeKind.Float, "1e30", "1.0e+30", "1e30")]
    [InlineData(ManifestNodeKind.Float, "1.5E-7", "1.5E-7", "1.5E-7")]
    [InlineData(ManifestNodeKind.Float, "1_000.5", "1000.5", "1000.5")]
    [InlineData(ManifestNodeKind.Float, "01.5", "01.5", "1.5")]
    [InlineData(ManifestNodeKind.Float, ".inf", ".inf", null)]
    [InlineData(ManifestNodeKind.Float, "1e400", null, "1e400")]
    [InlineData(ManifestNodeKind.Integer, "abc", null, null)]
    public void Keeps_the_notation_of_a_number_where_all_readers_agree_on_it(ManifestNodeKind kind, string text, string? yaml, string? json)
    {
        var node = Map("a", new ManifestScalar(kind, text));

        if (yaml is null)
            Assert.Equal("a", Assert.Throws<ManifestRenderException>(() => YamlWriter.ToText(node)).Path);
        else
            Assert.Equal($"a: {yaml}\n", YamlWriter.ToText(node));
        if (json is null)
            Assert.Equal("a", Assert.Throws<ManifestRenderException>(() => JsonWriter.ToText(node)).Path);
        else
            Assert.Equal($"{{\"a\":{json}}}", JsonWriter.ToText(node, indented: false));
    }

    [Fact]
    public void Writes_json_indented_and_compact()
    {
        var node = YamlReader.Read("a: [1, {b: \"x\\n\"}]\nc: {}\nd: []\ne: null");

        Assert.Equal("""{"a":[1,{"b":"x\n"}],"c":{},"d":[],"e":null}""", JsonWriter.ToText(node, indented: false));
        Assert.Equal("""
            {
              "a": [
                1,
                {
                  "b": "x\n"
                }
              ],
              "c": {},
              "d": [],
              "e": null
            }

            """, JsonWriter.ToText(node));
    }

    [Fact]
    public void Separates_documents_and_takes_a_list_for_one_document()
    {
        Assert.Equal("a: 1\n---\nb\n", YamlWriter.ToText([Map("a", 1), "b"]));
        Assert.Equal("- a: 1\n- b\n", YamlWriter.ToText(new ManifestList([Map("a", 1), "b"])));
        Assert.Equal("", YamlWriter.ToText(Array.Empty<ManifestNode>()));
    }

    [Fact]
    public void Writes_the_same_bytes_everywhere()
    {
        var node = Map("a", "\u00e9");
        using var yaml = new MemoryStream();
        YamlWriter.Write(node, yaml);
        YamlWriter.Write(new ManifestNode[] { node, node }, yaml);
        using var json = new MemoryStream();
        JsonWriter.Write(node, json);

        Assert.Equal("a: \u00e9\na: \u00e9\n---\na: \u00e9\n", Encoding.UTF8.GetString(yaml.ToArray()));
        Assert.Equal(JsonWriter.ToUtf8(node), json.ToArray());
        Assert.Equal(YamlWriter.ToUtf8(node), Encoding.UTF8.GetBytes(YamlWriter.ToText(node)));
        Assert.Equal(YamlWriter.ToUtf8(new ManifestNode[] { node, 1 }), Encoding.UTF8.GetBytes(YamlWriter.ToText([node, 1])));
    }

    [Fact]
    public void Renders_while_it_is_enumerating_documents_that_render() =>
        Assert.Equal("1\n---\n\"2\\n\"\n", YamlWriter.ToText(new[] { 1, 2 }.Select(i => i == 1 ? (ManifestNode)1 : YamlWriter.ToText(i))));

    [Fact]
    public void Refuses_half_of_a_surrogate_pair_and_says_where()
    {
        // Attributes cannot hold such text.
        foreach (var text in new[] { "\ud800", "a\udc00b", "\ud800\ud800\udc00", "line\n\ud83d\nline", "\"\ud83d", "- \udfff", "\u00e9\udfff" })
            RefusesHalfOfASurrogatePair(text);
    }

    [Fact]
    public void Refuses_unknown_values_and_says_where()
    {
        var node = Map("spec", Map("image", new ManifestUnknown()));

        Assert.Equal("spec.image", Assert.Throws<ManifestRenderException>(() => YamlWriter.ToText(node)).Path);
        Assert.StartsWith("spec.image: ", Assert.Throws<ManifestRenderException>(() => JsonWriter.ToText(node)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_map_that_is_inside_itself()
    {
        var map = new ManifestMap();
        map.Set("a", map);

        Assert.Throws<ManifestRenderException>(() => YamlWriter.ToText(map));
        Assert.Throws<ManifestRenderException>(() => JsonWriter.ToText(map));
    }

    private static void RefusesHalfOfASurrogatePair(string text)
    {
        var value = Map("spec", new ManifestList([1, Map("a.b/c", text)]));
        Assert.Equal("spec[1][a.b/c]", Assert.Throws<ManifestRenderException>(() => YamlWriter.ToUtf8(value)).Path);
        Assert.Equal("spec[1][a.b/c]", Assert.Throws<ManifestRenderException>(() => JsonWriter.ToUtf8(value)).Path);

        var key = Map("spec", Map(text, 1));
        Assert.Equal($"spec[{text}]", Assert.Throws<ManifestRenderException>(() => YamlWriter.ToUtf8(key)).Path);
        Assert.Equal($"spec[{text}]", Assert.Throws<ManifestRenderException>(() => JsonWriter.ToUtf8(key)).Path);
    }

    private static ManifestMap Map(string key, ManifestNode value)
    {
        var map = new ManifestMap();
        map.Set(key, value);
        return map;
    }
}
