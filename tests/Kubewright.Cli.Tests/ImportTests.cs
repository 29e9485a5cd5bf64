namespace Kubewright.Cli;

public sealed class ImportTests : IDisposable
{
    private readonly Workspace workspace = new();

    public void Dispose() => workspace.Dispose();

    [Fact]
    public void A_definition_becomes_named_types()
    {
        var run = workspace.Import(workspace.Write("widget.yaml", Workspace.Definition("""
            parts:
              type: array
              items:
                type: object
                required: [size, colour]
                properties:
                  colour: {type: string, description: prose}
                  size: {type: integer, format: int32, minimum: 0x10}
            """)));
        Assert.True(run.Code == 0, run.Error);
        Assert.Contains("1 kinds, 2 other types", run.Output, StringComparison.Ordinal);
        Assert.Contains("""
               "com.example.v1.Part": {
                "properties": {
                 "colour": {"type":"string"},
                 "size": {"format":"int32","minimum":16,"type":"integer"}
                },
                "required": ["size","colour"],
                "type": "object"
               },
            """.ReplaceLineEndings("\n"), workspace.Text, StringComparison.Ordinal);
        Assert.Contains("\"x-kubewright-resource\": {\"plural\":\"widgets\",\"scope\":\"Namespaced\"}", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("{\"name\":\"widget.yaml\",\"sha256\":\"", workspace.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("prose", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Documents_in_one_file_and_files_in_a_folder_give_the_same_types_in_any_order()
    {
        var a = Workspace.Definition("a: {type: object, properties: {x: {type: string}}}");
        var b = Workspace.Definition("a: {type: object, properties: {x: {type: string}}}", "Gadget");
        workspace.Import(workspace.Write("one.yaml", a + "---\n" + b));
        var first = Components();
        workspace.Import(workspace.Write("one.yaml", b + "---\n" + a));
        Assert.Equal(first, Components());
        workspace.Write("folder/a.yaml", a);
        workspace.Write("folder/below/b.yml", b);
        workspace.Import(workspace.At("folder"));
        Assert.Equal(first, Components());
        Assert.Contains("\"name\":\"below/b.yml\"", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("com.example.v1.A\"", first, StringComparison.Ordinal);

        string Components() => workspace.Text[..workspace.Text.IndexOf("x-kubewright-sources", StringComparison.Ordinal)];
    }

    [Fact]
    public void Shapes_of_several_kinds_are_one_type_named_by_what_their_names_share()
    {
        workspace.Write("f/a.yaml", Workspace.Definition("redReplicaSpecs: {type: object, additionalProperties: {type: object, properties: {x: {type: string}, z: {type: array, items: {type: string}}}}}"));
        workspace.Write("f/b.yaml", Workspace.Definition("blueReplicaSpecs: {type: object, additionalProperties: {type: object, properties: {x: {type: string}, z: {type: array, items: {type: string}}}}}", "Gadget"));
        Assert.Equal("", workspace.Import(workspace.At("f")).Error);
        Assert.Contains("\"com.example.v1.ReplicaSpec\"", workspace.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("com.example.v1.RedReplicaSpec", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Different_shapes_of_one_name_get_their_owners_names()
    {
        workspace.Write("f/a.yaml", Workspace.Definition("policy: {type: object, properties: {x: {type: string}}}"));
        workspace.Write("f/b.yaml", Workspace.Definition("policy: {type: object, properties: {z: {type: string}}}", "Gadget"));
        Assert.Equal("", workspace.Import(workspace.At("f")).Error);
        Assert.Contains("\"com.example.v1.WidgetPolicy\"", workspace.Text, StringComparison.Ordinal);
        Assert.Contains("\"com.example.v1.GadgetPolicy\"", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Swagger_2_gives_what_OpenAPI_3_gives()
    {
        const string Schemas = """
            "m.ObjectMeta":{"type":"object","properties":{"name":{"type":"string"}}},
            "io.k8s.apimachinery.pkg.api.resource.Quantity":{"type":"string"},
            "K":{"type":"object","x-kubernetes-group-version-kind":[{"group":"g","kind":"K","version":"v1"}],"properties":{
              "metadata":{"description":"prose","$ref":"#/REFS/m.ObjectMeta"},
              "size":{"$ref":"#/REFS/io.k8s.apimachinery.pkg.api.resource.Quantity"}}},
            "KList":{"type":"object","properties":{"items":{"type":"array","items":{"$ref":"#/REFS/K"}}}}
            """;
        Assert.Equal(0, workspace.Import(workspace.Write("a.json", "{\"swagger\":\"2.0\",\"definitions\":{" + Schemas.Replace("REFS", "definitions", StringComparison.Ordinal) + "}}")).Code);
        var swagger = workspace.Text;
        Assert.Equal(0, workspace.Import(workspace.Write("a.json", "{\"openapi\":\"3.0.0\",\"components\":{\"schemas\":{" + Schemas.Replace("REFS", "components/schemas", StringComparison.Ordinal) + "}}}")).Code);
        Assert.Equal(workspace.Text[..workspace.Text.IndexOf("x-kubewright-sources", StringComparison.Ordinal)], swagger[..swagger.IndexOf("x-kubewright-sources", StringComparison.Ordinal)]);
        Assert.Contains("\"format\": \"quantity\"", swagger, StringComparison.Ordinal);
        Assert.DoesNotContain("KList", swagger, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_compares_and_writes_nothing()
    {
        var file = workspace.Write("a.yaml", Workspace.Definition("a: {type: string}"));
        Assert.Equal(1, workspace.Import(file, "--check").Code);
        Assert.False(Directory.Exists(workspace.At("out")));
        workspace.Import(file);
        Assert.Equal(0, workspace.Import(file, "--check").Code);
        workspace.Write("a.yaml", Workspace.Definition("a: {type: integer}"));
        Assert.Equal(1, workspace.Import(file, "--check").Code);
    }

    [Fact]
    public void Deprecated_versions_are_left_out_and_named()
    {
        var text = Workspace.Definition("a: {type: string}");
        var version = text[text.IndexOf("  - name: v1", StringComparison.Ordinal)..];
        var run = workspace.Import(workspace.Write("a.yaml", text + version.Replace("name: v1", "name: v1beta1\n    deprecated: true", StringComparison.Ordinal)));
        Assert.Contains("left out as deprecated: example.com/v1beta1 Widget", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("v1beta1", workspace.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_to_another_document_is_relative()
    {
        workspace.Import(workspace.Write("a.yaml", Workspace.Definition("a: {type: string}")));
        var relative = Path.GetRelativePath(workspace.At("out"), Workspace.Kubernetes).Replace('\\', '/');
        Assert.Contains($"\"metadata\": {{\"$ref\":\"{relative}#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta\"}}", workspace.Text, StringComparison.Ordinal);
    }
}
