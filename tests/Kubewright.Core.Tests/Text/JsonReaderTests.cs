namespace Kubewright;

public sealed class JsonReaderTests
{
    [Fact]
    public void Keeps_the_line_and_column_of_keys_and_values()
    {
        var map = (ManifestMap)JsonReader.Read("{\r\n  \"a\": [1,\n    \"\\u0078\"]\n}", "x.json");

        Assert.Equal("x.json(1,1)", map.Origin!.ToString());
        Assert.Equal("x.json(2,3)", map[0].KeyOrigin!.ToString());
        var list = (ManifestList)map["a"]!;
        Assert.Equal("x.json(2,8)", list.Origin!.ToString());
        Assert.Equal("x.json(2,9)", list[0].Origin!.ToString());
        Assert.Equal("x.json(3,5)", list[1].Origin!.ToString());
        Assert.Equal(8, list[1].Origin!.Length);
        Assert.Equal("x", ((ManifestScalar)list[1]).Text);
    }

    [Theory]
    [InlineData("0", ManifestNodeKind.Integer)]
    [InlineData("-0", ManifestNodeKind.Integer)]
    [InlineData("255", ManifestNodeKind.Integer)]
    [InlineData("99999999999999999999", ManifestNodeKind.Integer)]
    [InlineData("1.0", ManifestNodeKind.Float)]
    [InlineData("1e3", ManifestNodeKind.Float)]
    [InlineData("-1.5E-7", ManifestNodeKind.Float)]
    [InlineData("true", ManifestNodeKind.Boolean)]
    [InlineData("false", ManifestNodeKind.Boolean)]
    [InlineData("null", ManifestNodeKind.Null)]
    public void Keeps_the_text_of_scalars(string text, ManifestNodeKind kind)
    {
        foreach (var withOrigins in new[] { true, false })
        {
            var scalar = (ManifestScalar)JsonReader.Read(" " + text + "\n", withOrigins: withOrigins);
            Assert.Equal(kind, scalar.Kind);
            Assert.Equal(text, scalar.Text);
            Assert.Equal(withOrigins, scalar.Origin is not null);
        }
    }

    [Fact]
    public void Reads_every_escape() =>
        Assert.Equal("\"\\/\b\f\n\r\tA\u00e9\ud83d\ude00\ud83d\ude00\0", ((ManifestScalar)JsonReader.Read("""
            "\"\\\/\b\f\n\r\t\u0041\u00E9\uD83D\uDE00😀\u0000"
            """)).Text);

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("{\n  \"a\": }", 2, 8)]
    [InlineData("{\"a\": 1,}", 1, 9)]
    [InlineData("[1,]", 1, 4)]
    [InlineData("[1 2]", 1, 4)]
    [InlineData("{a: 1}", 1, 2)]
    [InlineData("{\"a\" 1}", 1, 6)]
    [InlineData("'a'", 1, 1)]
    [InlineData("01", 1, 1)]
    [InlineData("-", 1, 2)]
    [InlineData("1.", 1, 3)]
    [InlineData(".5", 1, 1)]
    [InlineData("+1", 1, 1)]
    [InlineData("1e", 1, 3)]
    [InlineData("0x1F", 1, 2)]
    [InlineData("NaN", 1, 1)]
    [InlineData("Infinity", 1, 1)]
    [InlineData("nul", 1, 1)]
    [InlineData("truer", 1, 5)]
    [InlineData("1 // comment", 1, 3)]
    [InlineData("1 2", 1, 3)]
    [InlineData("\"a", 1, 1)]
    [InlineData("\"a\nb\"", 1, 3)]
    [InlineData("\"\\x41\"", 1, 2)]
    [InlineData("\"\\u00g0\"", 1, 2)]
    [InlineData("\"\\uD800\"", 1, 2)]
    [InlineData("\"\\uDC00\"", 1, 2)]
    [InlineData("\"\\uD800\\u0041\"", 1, 2)]
    [InlineData("[", 1, 2)]
    [InlineData("[1", 1, 3)]
    [InlineData("\u00a01", 1, 1)]
    public void Refuses_what_is_not_JSON_and_says_where(string text, int line, int column)
    {
        var error = Assert.Throws<ManifestFormatException>(() => JsonReader.Read(text, "x.json"));

        Assert.Equal($"x.json({line},{column})", error.Origin!.ToString());
        Assert.StartsWith($"x.json({line},{column}): error: This is not JSON. ", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_half_of_a_surrogate_pair() =>
        Assert.Equal(2, Assert.Throws<ManifestFormatException>(() => JsonReader.Read("\"\ud800x\"")).Origin!.Column);

    [Fact]
    public void Keeps_duplicate_keys_where_the_later_one_counts()
    {
        var map = (ManifestMap)JsonReader.Read("{\"a\": 1, \"b\": 2, \"a\": 3}");

        Assert.Equal("3", ((ManifestScalar)map["a"]!).Text);
        Assert.Equal("1", ((ManifestScalar)Assert.Single(map.Duplicates).Value).Text);
        Assert.Equal(2, map.Count);
    }

    [Fact]
    public void Reads_512_levels_and_refuses_more()
    {
        JsonReader.Read(new string('[', 512) + new string(']', 512));

        Assert.Equal(513, Assert.Throws<ManifestFormatException>(() => JsonReader.Read(new string('[', 100_000))).Origin!.Column);
    }

    [Fact]
    public void Reads_values_that_follow_each_other()
    {
        var nodes = JsonReader.ReadAll("{\"a\":1}\n[2] 3\n");

        Assert.Equal([ManifestNodeKind.Map, ManifestNodeKind.List, ManifestNodeKind.Integer], nodes.Select(n => n.Kind));
        Assert.Equal(2, nodes[1].Origin!.Line);
        Assert.Empty(JsonReader.ReadAll(" \n"));
    }

    [Fact]
    public void Ignores_a_byte_order_mark() => Assert.Equal(1, JsonReader.Read("\uFEFF1").Origin!.Column);
}
