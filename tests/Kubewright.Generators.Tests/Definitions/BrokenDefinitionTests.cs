using System.Text;
using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Tests.Definitions;

/// <summary>What is wrong with a definition is said at its line, and costs no other definition its builders.</summary>
public sealed class BrokenDefinitionTests
{
    private const string Path = "/crds/bad.yaml";
    private const string GoodBuilder = "Builders.Acme.Widget.g.cs";

    private static readonly SchemaText Good = CustomDefinition.File("/crds/good.yaml", CustomDefinition.Of("Widget", "size: {type: integer}"), "Acme");

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("# nothing\n", 1, 1)]
    [InlineData("kind: Pod\napiVersion: v1\n", 1, 1)]
    [InlineData("a: [b\nc: d\n", 1, 4)]
    [InlineData("a: b\n\tc: d\n", 2, 1)]
    [InlineData("- 1\n", 1, 1)]
    [InlineData("kind: CustomResourceDefinition\napiVersion: apiextensions.k8s.io/v1beta1\n", 1, 1)]
    [InlineData("kind: CustomResourceDefinition\napiVersion: apiextensions.k8s.io/v1\nspec:\n  group: x.y\n", 4, 3)]
    [InlineData("kind: CustomResourceDefinition\napiVersion: apiextensions.k8s.io/v1\nspec: 1\n", 3, 7)]
    [InlineData("a: &a\n  b: *a\n", 2, 6)]
    public void An_unreadable_file_is_reported_where_it_breaks(string text, int line, int column)
    {
        var run = Generation.Of(Good, CustomDefinition.File(Path, text, "Acme"));
        AssertReported(run, "KW9001", DiagnosticSeverity.Error, line, column);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Theory]
    [InlineData("size: {type: [integer]}", "KW9001")]
    [InlineData("size: {type: integer, type: string}", "KW9001")]
    [InlineData("size: {$ref: '#/definitions/Size'}", "KW9001")]
    [InlineData("size: {minimum: few}", "KW9001")]
    [InlineData("size: {type: integr}", "KW9001")]
    public void A_broken_schema_is_reported_where_it_breaks(string property, string id)
    {
        var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "name: {type: string}\n" + property), "Acme"));
        var found = AssertReported(run, id, DiagnosticSeverity.Error, 24);
        Assert.Contains("/properties/spec/properties/size", found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Fact]
    public void One_broken_definition_of_several_in_a_file_costs_the_others_nothing()
    {
        var run = Generation.Of(CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "x: {type: 1}") + "\n---\n" + Good.Content, "Acme"));
        Assert.Equal("KW9001", Assert.Single(run.Diagnostics).Id);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Fact]
    public void A_definition_without_a_served_version_is_reported()
    {
        var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "x: {type: string}", isServed: false), "Acme"));
        AssertReported(run, "KW9013", DiagnosticSeverity.Warning, 1, 1);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Fact]
    public void A_kind_that_is_built_in_is_reported_and_left_to_Kubewright()
    {
        var text = CustomDefinition.Of("PyTorchJob", "x: {type: string}", "kubeflow.org");
        var run = Generation.Of(Good, CustomDefinition.File(Path, text));
        AssertReported(run, "KW9011", DiagnosticSeverity.Warning, 12);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("PyTorchJob", StringComparison.Ordinal));
    }

    [Fact]
    public void A_kind_that_is_built_in_has_builders_of_its_own_in_a_namespace_of_its_own()
    {
        var run = Generation.Of(CustomDefinition.File(Path, CustomDefinition.Of("PyTorchJob", "x: {type: string}", "kubeflow.org"), "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Contains("Builders.Acme.PyTorchJob.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_project_without_Kubewright_is_told_to_reference_it()
    {
        var run = Generation.WithoutKubewright(CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "x: {type: string}"), "Acme"));
        Assert.NotEmpty(run.Diagnostics);
        Assert.All(run.Diagnostics, d =>
        {
            Assert.Equal(("KW9015", Path), (d.Id, d.Location.GetLineSpan().Path));
            Assert.Contains("add a reference to the package Kubewright", d.GetMessage(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Two_definitions_of_one_kind_are_reported_at_the_second()
    {
        var run = Generation.Of(CustomDefinition.File("/crds/a.yaml", Good.Content, "Acme"), CustomDefinition.File(Path, "\n" + Good.Content, "Acme"));
        var found = AssertReported(run, "KW9012", DiagnosticSeverity.Error, 13);
        Assert.Contains("/crds/a.yaml", found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Theory]
    [InlineData("Gadgets", "", "Kinds of this KubernetesSchema has 'Gadgets', which is not served here; there is Gadget.")]
    [InlineData("gadget", "", "Kinds of this KubernetesSchema has 'gadget', which is not served here; there is Gadget.")]
    [InlineData("", "v2", "Versions of this KubernetesSchema has 'v2', which is not served here; there is v1.")]
    public void A_selection_of_what_is_not_there_is_reported(string kinds, string versions, string message)
    {
        var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "x: {type: string}"), "Acme", kinds, versions));
        Assert.Equal(message, AssertReported(run, "KW9014", DiagnosticSeverity.Error, 1, 1).GetMessage());
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Theory]
    [InlineData("1x")]
    [InlineData("a-b")]
    [InlineData("class")]
    public void A_namespace_that_is_none_is_reported(string @namespace)
    {
        var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "x: {type: string}"), @namespace));
        AssertReported(run, "KW9004", DiagnosticSeverity.Error, 1, 1);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Fact]
    public void Fields_that_C_sharp_cannot_call_by_their_names_have_others_and_are_reported()
    {
        const string Properties = """
            class: {type: string}
            foo-bar: {type: string}
            fooBar: {type: integer}
            $ref-like: {type: string}
            "7z": {type: string}
            "a.b/c": {type: string}
            "": {type: string}
            "日本": {type: string}
            equals: {type: string}
            """;
        var run = Generation.Of(CustomDefinition.File(Path, CustomDefinition.Of("Gadget", Properties + "\nrequired: {type: object, required: [class, event, value], properties: {class: {type: string}, event: {type: string}, value: {type: string}}}"), "Acme"));
        Assert.All(run.Diagnostics, d => Assert.Equal(("KW9016", DiagnosticSeverity.Info), (d.Id, d.Severity)));
        Assert.Equal([25, 26, 27, 28, 29, 30], run.Diagnostics.Select(d => d.Location.GetLineSpan().StartLinePosition.Line + 1).Order());
        Assert.Empty(run.Compile().Diagnostics);
    }

    [Fact]
    public void Five_megabytes_of_descriptions_are_no_trouble()
    {
        var long1 = new StringBuilder();
        for (var i = 0; i < 5_000; i++)
            long1.Append("    Line ").Append(i).Append(" of what somebody had to say about it, at great length and to no end at all, with a: colon and 'quotes'.\n");
        var properties = $"size:\n  type: integer\n  description: |-\n{long1}" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $"field{i}:\n  type: string\n  description: {new string('x', 1_000)}\n"));
        var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", properties), "Acme"));
        AssertReported(run, "KW9017", DiagnosticSeverity.Info, 24);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
        Assert.Contains("/// Line 1 of what", run.Sources["Builders.Acme.Gadget.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Line 4999", run.Sources["Builders.Acme.Gadget.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_nesting_is_built_as_far_as_it_can_be_read()
    {
        var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "deep: " + Nested(200)), "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Contains(GoodBuilder, run.Sources.Keys);

        AssertReported(Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of("Gadget", "deep: " + Nested(100_000)), "Acme")), "KW9001", DiagnosticSeverity.Error, 23);
    }

    [Fact]
    public void Aliases_that_multiply_are_reported()
    {
        var text = new StringBuilder("a0: &a0 {type: string}\n");
        for (var i = 1; i < 30; i++)
            text.Append($"a{i}: &a{i} {{type: object, properties: {{x: *a{i - 1}, y: *a{i - 1}}}}}\n");
        var run = Generation.Of(Good, CustomDefinition.File(Path, text.ToString(), "Acme"));
        Assert.Equal("KW9001", Assert.Single(run.Diagnostics).Id);
        Assert.Contains(GoodBuilder, run.Sources.Keys);
    }

    [Fact]
    public void A_kind_whose_name_is_hostile_still_compiles()
    {
        foreach (var kind in new[] { "class", "Builder", "File", "Models", "_", "Ünïcode", "Container", "Widget2" })
        {
            var run = Generation.Of(Good, CustomDefinition.File(Path, CustomDefinition.Of(kind, "x: {type: string}"), "Acme"));
            Assert.Empty(run.Diagnostics);
            Assert.Empty(run.Compile().Diagnostics);
        }
    }

    private static string Nested(int depth) => string.Concat(Enumerable.Repeat("{type: object, properties: {a: {type: integer}, b: ", depth)) + "{type: string}" + new string('}', depth * 2);

    private static Diagnostic AssertReported(Generation run, string id, DiagnosticSeverity severity, int line, int? column = null)
    {
        var found = Assert.Single(run.Diagnostics);
        var span = found.Location.GetLineSpan();
        Assert.Equal((id, severity, Path, line), (found.Id, found.Severity, span.Path, span.StartLinePosition.Line + 1));
        if (column is not null)
            Assert.Equal(column, span.StartLinePosition.Character + 1);
        return found;
    }
}
