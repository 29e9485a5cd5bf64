namespace Kubewright.Cli;

/// <summary>Bad input: an error that names file, line and JSON pointer; nothing is written; exit code 2.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Kind = "\"x-kubernetes-group-version-kind\":[{\"group\":\"g\",\"kind\":\"K\",\"version\":\"v1\"}]";
    private const string Meta = "\"metadata\":{\"$ref\":\"#/components/schemas/m.ObjectMeta\"}";
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void Text_that_is_not_YAML() => Fails("a.yaml", "a: 1\n]b: [\n", 2, "(at /)");

    [Fact]
    public void Text_that_is_not_JSON() => Fails("a.json", "{\n \"openapi\" \"3.0.0\"}", 2, "(at /)");

    [Fact]
    public void An_empty_file() => Fails("a.yaml", "# nothing\n", 1, "no documents", "(at /)");

    [Fact]
    public void A_manifest_of_another_kind() => Fails("a.yaml", "apiVersion: v1\nkind: Pod\n", 1, "neither an OpenAPI document nor a CustomResourceDefinition", "(at /)");

    [Fact]
    public void The_second_of_two_documents() => Fails("a.yaml", Workspace.Definition("a: {type: string}") + "---\nkind: Pod\n", 26, "neither");

    [Fact]
    public void A_version_of_OpenAPI_that_is_not_known() => Fails("a.json", "{\"openapi\":\"3.1.0\"}", 1, "OpenAPI 3.0");

    [Fact]
    public void A_reference_that_leads_nowhere() => Fails(
        "a.json", OpenApi($"\"K\":{{\"type\":\"object\",{Kind},\"properties\":{{{Meta},\n\"a\":{{\"$ref\":\"#/components/schemas/Gone\"}}}}}}"), 3, "leads nowhere", "(at /components/schemas/K/properties/a)");

    [Fact]
    public void A_circle_of_references() => Fails(
        "a.json", OpenApi($"\"K\":{{\"type\":\"object\",{Kind},\"properties\":{{{Meta}}}}},\n\"A\":{{\"$ref\":\"#/components/schemas/B\"}},\"B\":{{\"$ref\":\"#/components/schemas/A\"}}"), 3, "A -> B -> A", "(at /components/schemas/A)");

    [Fact]
    public void Recursion_through_a_property_is_no_error()
    {
        var file = workspace.Write("a.json", OpenApi($"\"K\":{{\"type\":\"object\",{Kind},\"properties\":{{{Meta},\"a\":{{\"$ref\":\"#/components/schemas/A\"}}}}}},\"A\":{{\"type\":\"object\",\"properties\":{{\"a\":{{\"$ref\":\"#/components/schemas/A\"}}}}}}"));
        Assert.Equal(0, workspace.Import(file).Code);
    }

    [Fact]
    public void A_definition_without_schema() => Fails(
        "a.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: g\n  scope: Cluster\n  names: {kind: A, plural: as}\n  versions:\n  - name: v1\n    served: true\n", 8, "Version 'v1' has no schema", "(at /spec/versions/0)");

    [Fact]
    public void A_definition_with_an_empty_schema() => Fails(
        "a.yaml", "apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec:\n  group: g\n  scope: Cluster\n  names: {kind: A, plural: as}\n  versions:\n  - name: v1\n    served: true\n    schema:\n      openAPIV3Schema: {type: object}\n", 11, "no properties", "(at /spec/versions/0/schema/openAPIV3Schema)");

    [Fact]
    public void A_definition_with_a_reference() => Fails(
        "a.yaml", Workspace.Definition("a: {$ref: '#/definitions/A'}"), 24, "has no references", "/properties/spec/properties/a)");

    [Fact]
    public void A_property_that_is_no_schema() => Fails("a.yaml", Workspace.Definition("a: string"), 24, "A map is expected", "/properties/spec/properties/a)");

    [Fact]
    public void A_bound_that_is_no_number() => Fails("a.yaml", Workspace.Definition("a: {type: string, maxLength: many}"), 24, "'maxLength' is a whole number", "/properties/a/maxLength)");

    [Fact]
    public void Two_sources_of_one_kind()
    {
        workspace.Write("both/a.yaml", Workspace.Definition("a: {type: string}"));
        workspace.Write("both/b.yaml", Workspace.Definition("a: {type: string}"));
        var run = workspace.Import(workspace.At("both"));
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"{workspace.At("both/b.yaml")}(12,", run.Error, StringComparison.Ordinal);
        Assert.Contains("'example.com/v1 Widget' is defined in " + workspace.At("both/a.yaml"), run.Error, StringComparison.Ordinal);
        Assert.Contains("(at /spec/versions/0/schema/openAPIV3Schema)", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.At("out")));
    }

    [Fact]
    public void A_file_that_is_not_there()
    {
        var run = workspace.Import(workspace.At("gone.yaml"));
        Assert.Equal(2, run.Code);
        Assert.Contains("gone.yaml", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Arguments_that_are_missing()
    {
        var run = Workspace.Execute("schema", "import", "a.yaml");
        Assert.Equal(2, run.Code);
        Assert.Contains("--title", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_result_stays_when_the_import_fails()
    {
        workspace.Write("out/made.json", "old");
        Assert.Equal(2, workspace.Import(workspace.Write("a.yaml", "kind: Pod")).Code);
        Assert.Equal("old", workspace.Text);
        Assert.Single(Directory.GetFiles(workspace.At("out")));
    }

    private static string OpenApi(string schemas) =>
        "{\"openapi\":\"3.0.0\",\"components\":{\"schemas\":{\n\"m.ObjectMeta\":{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}}},"
        + schemas + "}}}";

    private void Fails(string name, string text, int line, params string[] messages)
    {
        var file = workspace.Write(name, text);
        var run = workspace.Import(file);
        Assert.Equal(2, run.Code);
        Assert.StartsWith($"{file}({line},", run.Error, StringComparison.Ordinal);
        Assert.Contains("): error: ", run.Error, StringComparison.Ordinal);
        Assert.All(messages, message => Assert.Contains(message, run.Error, StringComparison.Ordinal));
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.False(Directory.Exists(workspace.At("out")));
    }
}
