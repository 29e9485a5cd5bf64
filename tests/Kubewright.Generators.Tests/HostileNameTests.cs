using System.Runtime.Loader;
using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubewright.Generators.Tests;

/// <summary>Whatever schemas call things, the code compiles without a warning and every member sets its field.</summary>
public sealed class HostileNameTests
{
    private static readonly string[] Names =
    [
        "class", "event", "value", "var", "record", "1st", "$ref", "x-kubernetes-thing", "", " ", "-", "_", "été", "日本", "\U0001F600", "fooBar", "foo-bar", "FooBar",
        "GetHashCode", "equals", "toString", "finalize", "Build", "Clone", "Node", "Configure", "Validate", "shape", "set", "put", "edit", "list", "timestamp", "base64", "object",
        "item", "entry", "append", "seconds", "itemKeys", "isNew", "configure", "key", "mapKey", "widget", "Widget", "widgetSpec", "V1Widget", "metadata", "spec", "status",
        "name", "labels", "apiVersion", "kind", "KubeKind", "specNode", "metadataNode", "wrap", "a.b", "a[b]", "a{b}", "a,b=c", "a\\b", "a\"b", "a\nb", "a\u2028b",
        "timeoutSeconds", "timeout", "empty", "models", "system", "kubewright", "k8s", "global", "generated",
    ];

    private static readonly string[] Schemas =
    [
        """{"type":"string","enum":["a","A","","1","\"","\\","\n","\u2028","\u0001","*/","</summary>","&","GetHashCode","Equals"]}""",
        """{"type":"boolean"}""",
        """{"type":"integer","format":"int32"}""",
        """{"type":"integer"}""",
        """{"type":"number"}""",
        """{"x-kubernetes-int-or-string":true}""",
        """{"type":"string","format":"quantity"}""",
        """{"type":"string","format":"date-time"}""",
        """{"type":"string","format":"byte"}""",
        """{"x-kubernetes-preserve-unknown-fields":true}""",
        """{"type":"array","items":{"type":"string"}}""",
        """{"type":"array","items":{"x-kubernetes-preserve-unknown-fields":true}}""",
        """{"type":"array","items":{"type":"array","items":{"$ref":"#/components/schemas/PREFIXPart"}}}""",
        """{"type":"object","additionalProperties":{"type":"string"}}""",
        """{"type":"object","additionalProperties":{"type":"array","items":{"type":"string"}}}""",
        """{"type":"object","additionalProperties":{"$ref":"#/components/schemas/PREFIXPart"}}""",
        """{"$ref":"#/components/schemas/PREFIXPart"}""",
        """{"type":"array","items":{"$ref":"#/components/schemas/PREFIXPart"}}""",
        """{"type":"array","items":{"$ref":"#/components/schemas/PREFIXPart"},"x-kubernetes-list-map-keys":["1st","key","a,b=c","optional=1"],"x-kubernetes-list-type":"map"}""",
        """{"type":"array","items":{"$ref":"#/components/schemas/PREFIXPart"},"x-kubernetes-patch-merge-key":"absent"}""",
    ];

    [Theory]
    [InlineData("com.example.v1.")]
    [InlineData("example.")]
    [InlineData("")]
    public void Required_properties_of_any_name_compile_without_a_warning(string prefix)
    {
        for (var shift = 0; shift < Schemas.Length; shift += 4)
            AssertCompiles(prefix, Properties(shift, prefix), Required());
    }

    [Fact]
    public void Required_scalars_of_any_name_are_parameters()
    {
        var source = AssertCompiles("com.example.v1.", Properties(3, "com.example.v1."), Required()).Run.Sources["Builders.Generated.Part.g.cs"];
        Assert.Contains("ManifestField(\"a\\\\.b\")] ", source, StringComparison.Ordinal);
        Assert.Contains(".SetField(\"a.b\", ", source, StringComparison.Ordinal);
        Assert.Contains(" @class,", source, StringComparison.Ordinal);
        Assert.Contains(" configureValue,", source, StringComparison.Ordinal);
    }

    [Fact]
    public void Components_whose_names_differ_by_case_get_names_and_files_of_their_own()
    {
        string[] names = ["Part", "PART", "part", "pArt", "Models", "Builder", "File", "", "1", "-"];
        var run = Generation.Of(SmallSchema.Of(
            "com.example.v1",
            "Widget",
            string.Join(",\n", names.Select((name, i) => $$"""
                "field{{i}}": {"$ref":{{SmallSchema.Text("#/components/schemas/com.example.v1." + name)}}}
                """)),
            [.. names.Select(name => ("com.example.v1." + name, """{"type":"object","properties":{"x":{"type":"string"}}}"""))]));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);

        // Beside these: the kind, its spec and the metadata.
        Assert.Equal(names.Length + 3, run.Sources.Keys.Where(k => k.StartsWith("Builders.", StringComparison.Ordinal)).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Hostile_documentation_stays_documentation()
    {
        const string Docs = """
            { "com.example.v1.WidgetSpec": { "size": "*/ </summary> & <b> \u0001 \u2028 int x; \u0085 \r\n int y;", "": "</summary>" },
              "com.example.v1.Widget": { "": "A &amp; B\n\n  and C" } }
            """;
        var run = Generation.Of(SmallSchema.File("/schemas/a.json", "com.example.v1", "Widget"), new SchemaText("/schemas/docs.json", Docs, "documentation"));
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Contains("/// A &amp;amp; B\n/// and C\n", run.Sources["Builders.Generated.Widget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_member_of_any_name_and_type_sets_its_field_and_nothing_else()
    {
        // Every name meets every type in as many compilations as there are types.
        for (var shift = 0; shift < Schemas.Length; shift++)
        {
            var (_, compilation) = AssertCompiles("com.example.v1.", Properties(shift, "com.example.v1."), "");
            using var image = new MemoryStream();
            Assert.True(compilation.Emit(image).Success);
            var assembly = new AssemblyLoadContext(null).LoadFromStream(new MemoryStream(image.ToArray()));
            var members = BuilderMembers.Of(assembly.GetType("Generated.Part")!);
            Assert.Equal(Names.Append("optional=1").Distinct().Order(StringComparer.Ordinal), members.Select(m => m.Path[0]).Distinct().Order(StringComparer.Ordinal));
            Assert.All(members, BuilderMembers.AssertSetsItsFieldOnly);
        }
    }

    private static (Generation Run, CSharpCompilation Compilation) AssertCompiles(string prefix, string properties, string required)
    {
        var run = Generation.Of(SmallSchema.Of(
            prefix.TrimEnd('.'),
            "Widget",
            properties,
            (prefix + "Part", $$"""{"type":"object",{{required}}"properties":{ {{properties}}, "optional=1": {"type":"string","default":"x,]="} } }""")));
        Assert.Empty(run.Diagnostics);
        var (compilation, problems) = run.Compile();
        Assert.Empty(problems);
        return (run, compilation);
    }

    private static string Required() => $"\"required\": [{string.Join(",", Names.Distinct().Select(SmallSchema.Text))}],";

    private static string Properties(int shift, string prefix) =>
        string.Join(",\n", Names.Distinct().Select((name, i) => $"{SmallSchema.Text(name)}: {Schemas[(i + shift) % Schemas.Length].Replace("PREFIX", prefix)}"));
}
