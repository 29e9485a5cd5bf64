namespace Kubewright.Comparing;

public sealed class ManifestComparisonTests
{
    [Theory]
    [InlineData("a: 1", "a: 1", "")]
    [InlineData("{a: 1, b: 2}", "{b: 2, a: 1}", "")]
    [InlineData("a: 1", "a: 2", "a")]
    [InlineData("a: 1", "a: \"1\"", "a")]
    [InlineData("a: {b: {c: 1}}", "a: {b: {c: 2}}", "a.b.c")]
    [InlineData("a: 1", "{a: 1, b: 2}", "+b")]
    [InlineData("{a: 1, b: 2}", "a: 1", "-b")]
    [InlineData("labels: {a.io/b: x}", "labels: {a.io/b: y}", "labels[a.io/b]")]
    [InlineData("a: {}", "a: []", "a")]
    [InlineData("[]", "[]", "")]
    public void Names_the_fields_that_differ(string before, string after, string changes) => Assert.Equal(changes, Changes(before, after));

    [Theory]
    [InlineData("[{name: a, v: 1}, {name: b}]", "[{name: a, v: 2}, {name: b}]", "[a].v")]
    [InlineData("[{name: a}]", "[{name: b}, {name: a}]", "+[b]")]
    [InlineData("[{name: a}, {name: b}]", "[{name: b}]", "-[a]")]
    [InlineData("[{containerPort: 80}]", "[{containerPort: 81}]", "+[81] -[80]")]
    [InlineData("[{name: a, mountPath: /x}, {name: a, mountPath: /y}]", "[{name: a, mountPath: /x}, {name: b, mountPath: /y}]", "[/y].name")]
    public void Items_are_the_same_where_what_tells_them_apart_is(string before, string after, string changes) => Assert.Equal(changes, Changes(before, after));

    [Fact]
    public void Another_order_of_the_same_items_is_a_difference_of_the_list() =>
        Assert.Equal("list", Changes("list: [{name: a}, {name: b}]", "list: [{name: b}, {name: a}]"));

    [Theory]
    [InlineData("[a, b, c]", "[a, c]", "-[1]")]
    [InlineData("[a, c]", "[a, b, c]", "+[1]")]
    [InlineData("[a, b, c]", "[a, x, c]", "[1]")]
    [InlineData("[b]", "[a, b, c]", "+[0] +[2]")]
    [InlineData("[{name: a}, {name: a}]", "[{name: a}, {name: a}, {name: a}]", "+[2]")]
    public void Items_that_nothing_tells_apart_are_compared_by_content(string before, string after, string changes) => Assert.Equal(changes, Changes(before, after));

    [Fact]
    public void A_long_list_is_compared_item_by_item()
    {
        var before = string.Join("\n", Enumerable.Range(0, 3_000).Select(i => $"- a{i}"));
        var after = string.Join("\n", Enumerable.Range(0, 3_000).Select(i => $"- b{i}"));
        Assert.Equal(3_000, ManifestComparison.Compare(YamlReader.Read(before), YamlReader.Read(after)).Count);
    }

    [Fact]
    public void Objects_are_the_same_where_group_kind_namespace_and_name_are()
    {
        const string Before = """
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {replicas: 1}}
            ---
            {apiVersion: v1, kind: Service, metadata: {name: web}}
            ---
            {apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}
            """;
        const string After = """
            {apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}
            ---
            {apiVersion: serving.knative.dev/v1, kind: Service, metadata: {name: web}}
            ---
            {apiVersion: apps/v1, kind: Deployment, metadata: {name: web, namespace: shop}, spec: {replicas: 2}}
            """;
        var differences = ManifestComparison.Compare(YamlReader.ReadAll(Before), YamlReader.ReadAll(After));

        Assert.Equal(["Service web", "Deployment shop/web", "Service web"], differences.Select(difference => difference.Name));
        Assert.Equal([true, false, false], differences.Select(difference => difference.Before is null));
        Assert.Equal([false, false, true], differences.Select(difference => difference.After is null));
        Assert.Equal("spec.replicas", Assert.Single(differences[1].Changes).Path);
    }

    [Fact]
    public void What_is_no_object_is_compared_in_its_order()
    {
        var differences = ManifestComparison.Compare(YamlReader.ReadAll("1\n---\n2"), YamlReader.ReadAll("1\n---\n3\n---\n4"));
        Assert.Equal([1, 0], differences.Select(difference => difference.Changes.Count));
    }

    private static string Changes(string before, string after) => string.Join(' ', ManifestComparison.Compare(YamlReader.Read(before), YamlReader.Read(after))
        .Select(change => (change.Before is null ? "+" : change.After is null ? "-" : "") + change.Path));
}
