namespace Kubewright;

public sealed class ManifestNodeTests
{
    [Theory]
    [InlineData("{a: 1, b: [x, {c: null}]}", "{b: [x, {c: null}], a: 1}", true)]
    [InlineData("{a: 1}", "{a: \"1\"}", false)]
    [InlineData("{a: 1}", "{b: 1}", false)]
    [InlineData("{a: 1}", "{a: 1, b: 2}", false)]
    [InlineData("{a: 1, b: 2}", "{a: 1}", false)]
    [InlineData("[1, 2]", "[2, 1]", false)]
    [InlineData("[1, 2]", "[1]", false)]
    [InlineData("{}", "[]", false)]
    [InlineData("x", "x", true)]
    [InlineData("1.0", "1", false)]
    public void Trees_are_equal_where_they_say_the_same(string left, string right, bool equal)
    {
        var (a, b) = (YamlReader.Read(left), YamlReader.Read("\n\n" + right));

        Assert.Equal(equal, ManifestNode.DeepEquals(a, b));
        Assert.Equal(equal, ManifestNode.DeepEquals(b, a));
        Assert.True(ManifestNode.DeepEquals(a, a.DeepClone()));
    }

    [Fact]
    public void Null_equals_only_null()
    {
        Assert.True(ManifestNode.DeepEquals(null, null));
        Assert.False(ManifestNode.DeepEquals(ManifestScalar.Null, null));
    }

    [Fact]
    public void An_open_map_differs_from_a_complete_one()
    {
        Assert.False(ManifestNode.DeepEquals(new ManifestMap(isOpen: true), new ManifestMap()));
        Assert.True(new ManifestMap(isOpen: true).DeepClone().IsOpen);
        Assert.True(new ManifestList(isOpen: true).DeepClone().IsOpen);
    }

    [Fact]
    public void A_clone_shares_no_list_and_no_map()
    {
        var original = (ManifestMap)YamlReader.Read("a: {b: [1]}");
        var clone = (ManifestMap)original.DeepClone();
        ((ManifestList)((ManifestMap)clone["a"]!)["b"]!).Add(2);
        ((ManifestMap)clone["a"]!).Set("c", 3);
        clone.Remove("a");
        clone.Set("d", 4);

        Assert.True(ManifestNode.DeepEquals(original, YamlReader.Read("a: {b: [1]}")));
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1, "1.0")]
    [InlineData(-2.5e-300, "-2.5E-300")]
    [InlineData(1e300, "1E+300")]
    public void A_float_has_the_shortest_text_that_is_a_float(double value, string text)
    {
        ManifestNode node = value;
        Assert.Equal(text, ((ManifestScalar)node).Text);
        Assert.Equal(value, Readers.Json.Of(YamlReader.Read(Rendering.YamlWriter.ToText(node))).GetDouble());
        Assert.Equal(ManifestNodeKind.Float, YamlReader.Read(Rendering.YamlWriter.ToText(node)).Kind);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void There_are_no_infinite_numbers(double value) => Assert.Throws<ArgumentException>(() => (ManifestNode)value);

    [Fact]
    public void A_scalar_is_no_list() => Assert.Throws<ArgumentOutOfRangeException>(() => new ManifestScalar(ManifestNodeKind.List, "a"));
}
