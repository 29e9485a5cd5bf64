namespace Kubewright;

public sealed class ManifestMapTests
{
    [Fact]
    public void Fields_take_the_place_where_people_write_them_whatever_the_order_of_the_calls()
    {
        string[] expected = ["apiVersion", "kind", "metadata", "type", "name", "namespace", "labels", "annotations", "image", "args", "env", "spec", "zone", "status"];
        foreach (var seed in Enumerable.Range(0, 20))
        {
            var map = new ManifestMap();
            var shuffled = expected.ToArray();
            new Random(seed).Shuffle(shuffled);
            foreach (var field in shuffled)
                map.SetField(field, field);
            map.SetField("image", "again");

            Assert.Equal(expected, map.Select(e => e.Key));
            Assert.Equal("again", ((ManifestScalar)map["image"]!).Text);
        }
    }

    [Fact]
    public void Keys_keep_the_order_of_their_author_and_a_second_set_keeps_the_place()
    {
        var map = new ManifestMap();
        map.Set("z", 1);
        map.Set("a", 2);
        map.Set("z", 3, new Origin("x", 1, 1));

        Assert.Equal(["z", "a"], map.Select(e => e.Key));
        Assert.Equal("3", ((ManifestScalar)map["z"]!).Text);
        Assert.Equal(1, map[0].KeyOrigin!.Line);
        Assert.Empty(map.Duplicates);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(23)]
    [InlineData(24)]
    [InlineData(25)]
    [InlineData(1000)]
    public void Finds_replaces_and_removes_keys_at_every_size(int size)
    {
        var map = new ManifestMap();
        for (var i = 0; i < size; i++)
        {
            map.Set($"k{i}", i);
            Assert.True(map.ContainsKey($"k{i}"));
            Assert.False(map.ContainsKey($"k{i + 1}"));
        }

        map.Set("k1", "replaced");
        Assert.Equal("replaced", ((ManifestScalar)map["k1"]!).Text);
        Assert.True(map.Remove("k0"));
        Assert.False(map.Remove("k0"));
        Assert.Null(map["k0"]);
        Assert.Equal(size - 1, map.Count);
        for (var i = 1; i < size; i++)
            Assert.Equal($"k{i}", map[i - 1].Key);
        for (var i = 1; i < size; i++)
            Assert.NotNull(map[$"k{i}"]);
        map.Set("k0", 0);
        Assert.Equal(size - 1, map.ToList().FindIndex(e => e.Key == "k0"));
        Assert.Throws<ArgumentOutOfRangeException>(() => map[size]);
    }

    [Fact]
    public void Fields_are_found_beyond_the_size_where_the_index_starts()
    {
        var map = new ManifestMap();
        for (var i = 60; i > 0; i--)
        {
            map.SetField($"f{i:00}", i);
            Assert.NotNull(map[$"f{i:00}"]);
            Assert.Null(map[$"f{i - 1:00}"]);
        }

        Assert.Equal(Enumerable.Range(1, 60).Select(i => $"f{i:00}"), map.Select(e => e.Key));
        for (var i = 1; i <= 60; i++)
            Assert.Equal($"{i}", ((ManifestScalar)map[$"f{i:00}"]!).Text);
    }

    [Fact]
    public void Duplicates_are_kept_apart_in_the_order_of_the_text()
    {
        var map = new ManifestMap();
        for (var i = 1; i <= 3; i++)
            map.AddRead("a", i, new Origin(null, i, 1));

        Assert.Equal("3", ((ManifestScalar)map["a"]!).Text);
        Assert.Equal(3, map[0].KeyOrigin!.Line);
        Assert.Equal([1, 2], map.Duplicates.Select(d => d.KeyOrigin!.Line));
        Assert.Equal(2, ((ManifestMap)map.DeepClone()).Duplicates.Count);
    }

    [Fact]
    public void Refuses_null_for_a_key_or_a_value()
    {
        var map = new ManifestMap();

        Assert.Throws<ArgumentNullException>(() => map.Set(null!, 1));
        Assert.Throws<ArgumentNullException>(() => map.Set("a", null!));
        Assert.Throws<ArgumentNullException>(() => map.SetField("a", null!));
        map.Set("a", 1);
        Assert.Throws<ArgumentNullException>(() => map.Set("a", null!));
    }
}
