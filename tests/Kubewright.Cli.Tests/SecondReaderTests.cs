using Kubewright.Cli.Importing;
using Kubewright.Schemas;

namespace Kubewright.Cli;

/// <summary>NJsonSchema reads the repository's documents too, and has to find the same facts.</summary>
public sealed class SecondReaderTests
{
    private const string Upstream = """
        {"openapi":"3.0.0","components":{"schemas":{"A":{"type":"object","required":["b"],"properties":{
          "b":{"type":"string","format":"date-time","enum":["x","y"],"maxLength":3,"pattern":"^x"},
          "c":{"type":"array","items":{"type":"integer","minimum":1}},
          "d":{"$ref":"#/components/schemas/B"},
          "e":{"type":"object","additionalProperties":{"type":"boolean"}}}},"B":{"type":"object"},"C":{"type":"object"}}}}
        """;

    [Fact]
    public void Agrees_on_Kubernetes()
    {
        var text = File.ReadAllText(Workspace.Kubernetes);
        SecondReader.Compare(SecondReader.Json(text), new SchemaReader().ReadDocument(JsonReader.Read(text)));
    }

    [Theory]
    [InlineData("\"b\":{\"type\":\"string\"", "\"b\":{\"type\":\"integer\"", "type")]
    [InlineData("date-time", "byte", "format")]
    [InlineData("[\"x\",\"y\"]", "[\"x\"]", "enum")]
    [InlineData("\"maxLength\":3", "\"maxLength\":4", "maxLength")]
    [InlineData("^x", "^y", "pattern")]
    [InlineData("\"minimum\":1", "\"minimum\":2", "minimum")]
    [InlineData("\"required\":[\"b\"]", "\"required\":[]", "required")]
    [InlineData("schemas/B", "schemas/C", "$ref")]
    [InlineData("\"e\":{", "\"f\":{", "properties")]
    [InlineData("{\"type\":\"boolean\"}", "{\"type\":\"string\"}", "type")]
    public void Reports_a_fact_that_was_misread(string was, string read, string fact)
    {
        SecondReader.Compare(SecondReader.Json(Upstream), new SchemaReader().ReadDocument(JsonReader.Read(Upstream)));
        var misread = new SchemaReader().ReadDocument(JsonReader.Read(Upstream.Replace(was, read, StringComparison.Ordinal), "a.json"));
        var problem = Assert.Throws<ManifestFormatException>(() => SecondReader.Compare(SecondReader.Json(Upstream), misread));
        Assert.Contains($"'{fact}'", problem.Message, StringComparison.Ordinal);
        Assert.Contains("(at /components/schemas/A", problem.Message, StringComparison.Ordinal);
    }
}
