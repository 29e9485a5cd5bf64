using CsCheck;

namespace Kubewright;

public sealed class YamlReaderTests
{
    [Fact]
    public void Keeps_the_line_and_column_of_keys_and_values()
    {
        var map = (ManifestMap)YamlReader.Read("# comment\na:\n  - 1\n  - \"x\"\nb: {c: yes} # more\n", "x.yaml");

        Assert.Equal("x.yaml(2,1)", map.Origin!.ToString());
        Assert.Equal("x.yaml(2,1)", map[0].KeyOrigin!.ToString());
        var list = (ManifestList)map["a"]!;
        Assert.Equal("x.yaml(3,3)", list.Origin!.ToString());
        Assert.Equal("x.yaml(3,5)", list[0].Origin!.ToString());
        Assert.Equal("x.yaml(4,5)", list[1].Origin!.ToString());
        Assert.Equal(3, list[1].Origin!.Length);
        var flow = (ManifestMap)map["b"]!;
        Assert.Equal("x.yaml(5,4)", flow.Origin!.ToString());
        Assert.Equal("x.yaml(5,5)", flow[0].KeyOrigin!.ToString());
        Assert.Equal("x.yaml(5,8)", flow[0].Value.Origin!.ToString());
        Assert.Equal(ManifestNodeKind.Boolean, flow[0].Value.Kind);
        Assert.Equal("true", ((ManifestScalar)flow[0].Value).Text);
    }

    [Fact]
    public void Keeps_the_text_of_numbers() =>
        Assert.Equal("0x1F", ((ManifestScalar)YamlReader.Read("0x1F")).Text);

    [Fact]
    public void Reads_documents_and_skips_empty_ones()
    {
        var documents = YamlReader.ReadAll("%YAML 1.2\n---\na: 1\n---\n# nothing\n---\nnull\n...\n---\n- b\n");

        Assert.Equal([ManifestNodeKind.Map, ManifestNodeKind.List], documents.Select(d => d.Kind));
        Assert.Empty(YamlReader.ReadAll("# nothing\n"));
        Assert.Empty(YamlReader.ReadAll(""));
    }

    [Fact]
    public void Read_takes_exactly_one_document()
    {
        Assert.Equal(1, Assert.Throws<ManifestFormatException>(() => YamlReader.Read("# nothing")).Origin!.Line);
        Assert.Equal(3, Assert.Throws<ManifestFormatException>(() => YamlReader.Read("a: 1\n---\nb: 2\n")).Origin!.Line);
    }

    [Fact]
    public void Keeps_duplicate_keys_where_the_later_one_counts()
    {
        var map = (ManifestMap)YamlReader.Read("a: 1\n\"1\": x\n1: z\na: 2\n");

        Assert.Equal("2", ((ManifestScalar)map["a"]!).Text);
        Assert.Equal("z", ((ManifestScalar)map["1"]!).Text);
        Assert.Equal([3, 4], new[] { map["1"]!.Origin!.Line, map["a"]!.Origin!.Line });
        Assert.Equal([2, 1], map.Duplicates.Select(d => d.KeyOrigin!.Line));
    }

    [Fact]
    public void An_alias_is_a_copy()
    {
        var map = (ManifestMap)YamlReader.Read("a: &x {b: [1]}\nc: *x\nd: &x 2\ne: *x\n");

        Assert.True(ManifestNode.DeepEquals(map["a"], map["c"]));
        Assert.NotSame(map["a"], map["c"]);
        Assert.Equal("2", ((ManifestScalar)map["e"]!).Text);
    }

    [Fact]
    public void A_merge_that_replaces_a_key_before_it_is_a_duplicate_and_one_replaced_after_it_is_none()
    {
        var before = (ManifestMap)((ManifestMap)YamlReader.Read("b: &b {x: 1}\ns: {x: 9, <<: *b}\n"))["s"]!;
        Assert.Equal("1", ((ManifestScalar)before["x"]!).Text);
        Assert.Equal("9", ((ManifestScalar)Assert.Single(before.Duplicates).Value).Text);

        var after = (ManifestMap)((ManifestMap)YamlReader.Read("b: &b {x: 1}\ns: {<<: *b, x: 9}\n"))["s"]!;
        Assert.Equal("9", ((ManifestScalar)after["x"]!).Text);
        Assert.Empty(after.Duplicates);
    }

    [Fact]
    public void Refuses_a_billion_laughs()
    {
        var text = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 9).Select(i =>
            $"{(char)('a' + i)}: &{(char)('a' + i)} [{string.Join(", ", Enumerable.Repeat("*" + (char)('a' + i - 1), 10))}]\n"));

        var error = Assert.Throws<ManifestFormatException>(() => YamlReader.Read(text));
        Assert.Contains("aliases", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_hundreds_of_levels_and_refuses_more_than_512()
    {
        YamlReader.Read(new string('[', 400) + new string(']', 400));

        var error = Assert.Throws<ManifestFormatException>(() => YamlReader.Read(new string('[', 20_000) + new string(']', 20_000)));
        Assert.Equal(513, error.Origin!.Column);
        Assert.Throws<ManifestFormatException>(() => YamlReader.Read(string.Concat(Enumerable.Repeat("- ", 5_000))));
    }

    [Theory]
    [InlineData("a:\n\tb: 1\n", 2, 1, "tab")]
    [InlineData("a: @b\n", 1, 4, "'@'")]
    [InlineData("a: `b`\n", 1, 4, "'`'")]
    [InlineData("a: b: c\n", 1, 5, "quotes")]
    [InlineData("a: [1, 2\n", 2, 1, "closed")]
    [InlineData("a: \"b\n", 1, 4, "closed")]
    [InlineData("a: *nope\n", 1, 4, "&nope")]
    [InlineData("a: &a [*a]\n", 1, 8, "itself")]
    [InlineData("a:\n  <<: b\n", 2, 7, "merge")]
    [InlineData("a:\n  <<: [b]\n", 2, 8, "merge")]
    [InlineData("[a]: b\n", 1, 1, "key")]
    [InlineData("? {a: 1}\n: b\n", 1, 3, "key")]
    [InlineData("~: b\n", 1, 1, "key")]
    [InlineData("a: !!int x\n", 1, 4, "!!int")]
    [InlineData("a: !!binary '%'\n", 1, 4, "base64")]
    [InlineData("18446744073709551615: b\n", 1, 1, "quotes")]
    [InlineData("a: b\nc: \"\u0001\"\n", 2, 5, "U+0001")]
    [InlineData("a: x\u2028\n", 1, 5, "U+2028")]
    [InlineData("a: \"\\uD83D\\uDE00\"\n", 1, 4, "U+FFFF")]
    [InlineData("a *b: 1\n", 1, 1, "quotes")]
    [InlineData("a: 1\n b: 2\n", 2, 3, "indentation")]
    public void Refuses_what_is_not_YAML_and_says_where_and_why(string text, int line, int column, string message)
    {
        var error = Assert.Throws<ManifestFormatException>(() => YamlReader.Read(text, "x.yaml"));

        Assert.Contains(message, error.ToString(), StringComparison.Ordinal);
        Assert.Equal($"x.yaml({line},{column})", error.Origin!.ToString());
    }

    [Fact]
    public void Never_fails_with_anything_but_a_format_exception() =>
        Check.Sample(
            Gen.Char["ab1:-?,[]{}#&*!|>'\"%@` \n\t<~.0_\\u\u0085\u2028\ud800"].Array[0, 40].Select(chars => new string(chars)),
            text =>
            {
                try
                {
                    YamlReader.ReadAll(text);
                }
                catch (ManifestFormatException error)
                {
                    Assert.True(error.Origin!.Line >= 1 && error.Origin.Column >= 1);
                }
            },
            iter: 20_000,
            threads: 1);
}
