using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Tests.Definitions;

/// <summary>OpenAPI documents of a project's own, as <c>kubectl get --raw /openapi/v3/apis/GROUP/VERSION</c> prints them.</summary>
public sealed class OpenApiTests
{
    private const string Path = "/crds/openapi.json";

    [Fact]
    public void What_a_server_says_of_a_custom_resource_makes_the_builders_that_its_definition_makes()
    {
        var run = Generation.Of(CustomDefinition.File(Path, Document("""
            "com.example.v1.Widget": {"type":"object","description":"What it is for.","x-kubernetes-group-version-kind":[{"group":"example.com","version":"v1","kind":"Widget"}],"properties":{
             "apiVersion":{"type":"string"},"kind":{"type":"string"},"metadata":{"allOf":[{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"}]},
             "spec":{"type":"object","required":["size"],"properties":{"size":{"type":"integer","description":"How large."},"engine":{"type":"object","properties":{"mode":{"type":"string","enum":["Fast","Slow"]},"image":{"type":"string"}}}}}}},
            "com.example.v1.WidgetList": {"type":"object","x-kubernetes-group-version-kind":[{"group":"example.com","version":"v1","kind":"WidgetList"}],"properties":{"items":{"type":"array","items":{"$ref":"#/components/schemas/com.example.v1.Widget"}},"metadata":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta"}}}
            """, "\"/apis/example.com/v1/namespaces/{namespace}/widgetries\": {\"post\":{\"x-kubernetes-group-version-kind\":{\"group\":\"example.com\",\"version\":\"v1\",\"kind\":\"Widget\"}}}"), "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Equal(["Builders.Acme.Engine.g.cs", "Builders.Acme.Widget.g.cs"], run.Sources.Keys.Where(name => name.StartsWith("Builders.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.Contains("How large.", run.Sources["Builders.Acme.Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("PluralName = \"widgetries\"", run.Sources["Models.Acme.Models.V1Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Types_that_it_refers_to_are_built_and_those_of_Kubernetes_are_Kubewrights()
    {
        var run = Generation.Of(CustomDefinition.File(Path, Document("""
            "acme.Widget": {"type":"object","x-kubernetes-group-version-kind":[{"group":"example.com","version":"v1","kind":"Widget"}],"properties":{
             "apiVersion":{"type":"string"},"kind":{"type":"string"},"metadata":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},"spec":{"$ref":"#/components/schemas/acme.WidgetSpec"}}},
            "acme.WidgetSpec": {"type":"object","properties":{"template":{"$ref":"#/components/schemas/io.k8s.api.core.v1.PodTemplateSpec"},"engine":{"$ref":"#/components/schemas/acme.Engine"}}},
            "acme.Engine": {"type":"object","properties":{"image":{"type":"string"},"next":{"$ref":"#/components/schemas/acme.Engine"}}},
            "io.k8s.api.core.v1.PodTemplateSpec": {"type":"object","properties":{"spec":{"type":"object"}}}
            """), "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Contains("global::Kubewright.PodTemplateSpec", run.Sources["Builders.Acme.Widget.g.cs"], StringComparison.Ordinal);

        // What contains itself is built once; below that anything goes.
        Assert.Contains("Next(global::Kubewright.ManifestNode value)", run.Sources["Builders.Acme.Engine.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Kinds_of_Kubernetes_in_it_are_left_to_Kubewright()
    {
        var run = Generation.Of(CustomDefinition.File(Path, Document("""
            "io.k8s.api.apps.v1.Deployment": {"type":"object","x-kubernetes-group-version-kind":[{"group":"apps","version":"v1","kind":"Deployment"}],"properties":{"metadata":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"}}}
            """), "Acme"));
        Assert.DoesNotContain(run.Sources.Keys, name => name.StartsWith("Builders.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"openapi":"3.1.0"}""", 1, 1)]
    [InlineData("{\"openapi\":\"3.0.0\",\n\"components\":{\"schemas\":{\"a.B\":\n1}}}", 3, 1)]
    [InlineData("{\"openapi\":\"3.0.0\",\n\"components\":{\"schemas\":{\"a.B\":{\"properties\":{\"x\":\n{\"$ref\":\"#/components/schemas/a.C\"}}}}}}", 3, 1)]
    public void A_broken_one_is_reported_where_it_breaks(string text, int line, int column)
    {
        var found = Assert.Single(Generation.Of(CustomDefinition.File(Path, text, "Acme")).Diagnostics);
        var place = found.Location.GetLineSpan();
        Assert.Equal(("KW9001", Path, line, column), (found.Id, place.Path, place.StartLinePosition.Line + 1, place.StartLinePosition.Character + 1));
    }

    [Fact]
    public void One_whose_types_multiply_is_reported()
    {
        var types = Enumerable.Range(0, 40).Select(i => $"\"a.T{i}\":" + """{"type":"object","properties":{"x":{"$ref":"#/components/schemas/a.NEXT"},"y":{"$ref":"#/components/schemas/a.NEXT"}}},""".Replace("NEXT", $"T{i + 1}", StringComparison.Ordinal));
        var run = Generation.Of(CustomDefinition.File(Path, Document(string.Concat(types) + """
            "a.T40": {"type":"string"},
            "a.Widget": {"type":"object","x-kubernetes-group-version-kind":[{"group":"example.com","version":"v1","kind":"Widget"}],"properties":{"metadata":{"$ref":"#/components/schemas/io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta"},"spec":{"$ref":"#/components/schemas/a.T0"}}}
            """), "Acme"));
        Assert.Equal("KW9001", Assert.Single(run.Diagnostics).Id);
    }

    private static string Document(string schemas, string paths = "") =>
        "{\"openapi\":\"3.0.0\",\"paths\":{" + paths + "},\"components\":{\"schemas\":{\n" + schemas.Trim().TrimEnd(',') + """
        ,
        "io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta": {"type":"object","properties":{"name":{"type":"string"}}},
        "io.k8s.apimachinery.pkg.apis.meta.v1.ListMeta": {"type":"object"}
        }}}
        """;
}
