using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Tests;

/// <summary>What is wrong with a schema is said at its line, and costs no other file its builders.</summary>
public sealed class BrokenSchemaTests
{
    private static readonly SchemaText Good = SmallSchema.File("/schemas/good.json", "com.example.v1", "Widget");

    [Theory]
    [InlineData("", "KW9001", 1, 1)]
    [InlineData("   \n", "KW9001", 2, 1)]
    [InlineData("kind: List", "KW9001", 1, 1)]
    [InlineData("{\n  \"openapi\": \"3.0.0\",\n  \"components\": {", "KW9001", 3, 18)]
    [InlineData("[]", "KW9001", 1, 1)]
    [InlineData("{}", "KW9001", 1, 1)]
    [InlineData("{ \"openapi\": \"3.1.0\" }", "KW9001", 1, 1)]
    [InlineData("{\n \"openapi\": \"3.0.0\",\n \"components\": { \"schemas\": []\n}}", "KW9001", 3, 29)]
    [InlineData("{ \"openapi\": \"3.0.0\", \"components\": { \"schemas\": {\n \"a.A\": 1 }}}", "KW9001", 2, 9)]
    [InlineData("{ \"openapi\": \"3.0.0\", \"components\": { \"schemas\": {\n \"a.A\": { \"type\": [\"string\"] } }}}", "KW9001", 2, 19)]
    [InlineData("{ \"openapi\": \"3.0.0\", \"components\": { \"schemas\": {\n \"a.A\": { \"properties\": { \"x\": {\n \"$ref\": \"nowhere\" } } } }}}", "KW9001", 3, 10)]
    public void An_unreadable_file_is_reported_where_it_breaks(string text, string id, int line, int column)
    {
        var run = Generation.Of(Good, new SchemaText("/schemas/bad.json", text));
        AssertReported(run, id, "/schemas/bad.json", line, column);
        AssertGoodIsThere(run);
    }

    [Fact]
    public void A_reference_to_a_component_that_no_file_has_is_reported_where_it_is_written()
    {
        var run = Generation.Of(SmallSchema.Of("com.example.v1", "Widget", """
             "size": {"type":"integer"},
            "part": {"$ref":"#/components/schemas/com.example.v1.Missing"}
            """));
        var found = AssertReported(run, "KW9002", "/schemas/test.json", 18, 9);
        Assert.Contains("com.example.v1.Missing", found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains("Builders.Generated.Widget.g.cs", run.Sources.Keys);
        Assert.Empty(run.Compile().Diagnostics);
    }

    [Theory]
    [InlineData("""{"$ref":"#/components/schemas/com.example.v1.B"}""", """{"$ref":"#/components/schemas/com.example.v1.A"}""")]
    [InlineData("""{"$ref":"#/components/schemas/com.example.v1.A"}""", """{"type":"string"}""")]
    [InlineData("""{"type":"array","items":{"$ref":"#/components/schemas/com.example.v1.A"}}""", """{"type":"string"}""")]
    [InlineData("""{"type":"object","additionalProperties":{"$ref":"#/components/schemas/com.example.v1.B"}}""", """{"type":"array","items":{"$ref":"#/components/schemas/com.example.v1.A"}}""")]
    public void References_in_a_circle_are_reported(string a, string b)
    {
        var run = Generation.Of(SmallSchema.Of("com.example.v1", "Widget", "\"a\": {\"$ref\":\"#/components/schemas/com.example.v1.A\"}", ("com.example.v1.A", a), ("com.example.v1.B", b)));
        Assert.All(run.Diagnostics, d => Assert.Equal("KW9002", d.Id));
        Assert.NotEmpty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
    }

    [Fact]
    public void An_object_may_refer_to_itself()
    {
        var run = Generation.Of(SmallSchema.Of(
            "com.example.v1",
            "Widget",
            "\"tree\": {\"$ref\":\"#/components/schemas/com.example.v1.Tree\"}",
            ("com.example.v1.Tree", """{"type":"object","properties":{"children":{"type":"array","items":{"$ref":"#/components/schemas/com.example.v1.Tree"}}}}""")));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
    }

    [Fact]
    public void A_component_that_two_files_define_is_reported_in_the_second_by_path()
    {
        SchemaText[] files = [Good, SmallSchema.File("/schemas/other.json", "com.example.v1", "Widget")];
        foreach (var order in new[] { files, [files[1], files[0]] })
        {
            var run = Generation.Of(order);
            Assert.All(run.Diagnostics, d => Assert.Equal(("KW9003", "/schemas/other.json"), (d.Id, d.Location.GetLineSpan().Path)));
            Assert.NotEmpty(run.Diagnostics);
            AssertGoodIsThere(run);
        }
    }

    [Theory]
    [InlineData("My App")]
    [InlineData("My..App")]
    [InlineData("1st")]
    [InlineData("my.class")]
    public void A_namespace_that_is_none_is_reported(string name)
    {
        var run = Generation.Of(Good, new SchemaText("/schemas/bad.json", SmallSchema.Of("com.other.v1", "Gadget", ""), "true", name));
        AssertReported(run, "KW9004", "/schemas/bad.json", 1, 1);
        AssertGoodIsThere(run);
    }

    [Fact]
    public void Documentation_that_cannot_be_read_is_done_without()
    {
        var run = Generation.Of(Good, new SchemaText("/schemas/docs.json", "{ \"com.example.v1.Widget\": [ 1", "documentation"));
        Assert.Empty(run.Diagnostics);
        AssertGoodIsThere(run);
    }

    [Fact]
    public void A_long_chain_of_types_is_followed_to_its_end()
    {
        var chain = Enumerable.Range(0, 3_000).Select(i =>
            ($"com.example.v1.T{i}", $$"""{"type":"object","properties":{"next":{"$ref":"#/components/schemas/com.example.v1.T{{(i + 1) % 3_000}}"} } }"""));
        var run = Generation.Of(SmallSchema.Of("com.example.v1", "Widget", "\"first\": {\"$ref\":\"#/components/schemas/com.example.v1.T0\"}", [.. chain]));
        Assert.Null(run.Result.Exception);
        Assert.Contains("Builders.Generated.T2999.g.cs", run.Sources.Keys);
    }

    private static Diagnostic AssertReported(Generation run, string id, string path, int line, int column)
    {
        Assert.Null(run.Result.Exception);
        var found = Assert.Single(run.Diagnostics);
        var place = found.Location.GetLineSpan();
        Assert.Equal((id, path, line, column), (found.Id, place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
        return found;
    }

    private static void AssertGoodIsThere(Generation run)
    {
        Assert.Contains("Builders.Generated.Widget.g.cs", run.Sources.Keys);
        Assert.Empty(run.Compile().Diagnostics);
    }
}
