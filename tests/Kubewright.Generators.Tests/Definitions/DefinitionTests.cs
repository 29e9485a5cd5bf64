using Kubewright.Generators.Tests.Support;
using Microsoft.CodeAnalysis;

namespace Kubewright.Generators.Tests.Definitions;

/// <summary>Builders of a project's own custom resources.</summary>
public sealed class DefinitionTests
{
    private const string Size = """
        size:
          description: How large & <wide>.
          type: integer
        """;

    [Fact]
    public void A_kind_gets_a_builder_a_model_and_a_definition_in_the_namespace_of_the_project()
    {
        var run = Generation.Of(CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", Size)));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Equal(
            ["Builders.my_app.Widget.g.cs", "Definitions.my_app.WidgetDefinition.g.cs", "Models.my_app.Models.V1Widget.g.cs", "Models.my_app.Models.V1WidgetSpec.g.cs"],
            run.Sources.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("[assembly: global::Kubewright.KindDefinition(\"example.com/v1\", \"Widget\"", run.Sources["Definitions.my_app.WidgetDefinition.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_definition_says_of_a_field_is_its_documentation()
    {
        var run = Generation.Of(CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", Size + """

            folded:
              description: >-
                One sentence
                on two lines.
              type: string
            literal:
              description: |-
                First: line.

                Second line.
              type: string
            quoted: {description: "It's \"quoted\".", type: string}
            single:
              description: 'It''s long
                and goes on.'
              type: string
            """), "Acme"));
        Assert.Empty(run.Compile().Diagnostics);
        var builder = run.Sources["Builders.Acme.Widget.g.cs"];
        Assert.Contains("/// <summary>How large &amp; &lt;wide&gt;.</summary>\n    [global::Kubewright.ManifestField(\"spec.size\")]", builder, StringComparison.Ordinal);
        Assert.Contains("<summary>One sentence on two lines.</summary>", builder, StringComparison.Ordinal);
        Assert.Contains("/// First: line.\n    /// Second line.\n", builder, StringComparison.Ordinal);
        Assert.Contains("<summary>It's \"quoted\".</summary>", builder, StringComparison.Ordinal);
        Assert.Contains("<summary>It's long and goes on.</summary>", builder, StringComparison.Ordinal);
        Assert.Contains("/// <summary>What it is for.</summary>\n[global::Kubewright.ManifestSchema(", builder, StringComparison.Ordinal);
    }

    [Fact]
    public void Types_of_Kubernetes_are_those_of_Kubewright()
    {
        var run = Generation.Of(CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", $"resources: {CustomDefinition.ResourceRequirements.Trim()}"), "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Contains("Resources(global::System.Action<global::Kubewright.ResourceRequirements> configure)", run.Sources["Builders.Acme.Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("k8s.Models.V1ResourceRequirements? Resources", run.Sources["Models.Acme.Models.V1WidgetSpec.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Sources.Keys, name => name.Contains("ResourceRequirements", StringComparison.Ordinal));
    }

    [Fact]
    public void They_are_so_where_Kubewright_is_a_project_too()
    {
        var run = Generation.WithKubewrightFrom(
            """
            using k8s.Models;
            namespace Kubewright
            {
                public sealed class ManifestSchemaAttribute : System.Attribute { public ManifestSchemaAttribute(string component) { } }
                public abstract class Builder<TSelf, TModel> { }
                [ManifestSchema("io.k8s.apimachinery.pkg.apis.meta.v1.ObjectMeta")] public sealed class ObjectMeta : Builder<ObjectMeta, V1ObjectMeta> { }
                [ManifestSchema("io.k8s.api.core.v1.ResourceRequirements")] public sealed class ResourceRequirements : Builder<ResourceRequirements, V1ResourceRequirements> { }
                [ManifestSchema("io.k8s.api.core.v1.Pod")] internal sealed class Pod : Builder<Pod, V1Pod> { }
            }
            """,
            CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", $"resources: {CustomDefinition.ResourceRequirements.Trim()}"), "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Contains("Resources(global::System.Action<global::Kubewright.ResourceRequirements> configure)", run.Sources["Builders.Acme.Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("k8s.Models.V1ResourceRequirements? Resources", run.Sources["Models.Acme.Models.V1WidgetSpec.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_reference_that_is_no_assembly_is_left_to_the_compiler()
    {
        var file = CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", Size), "Acme");
        Assert.Equal(Generation.Of(file).Sources, Generation.With(MetadataReference.CreateFromImage(new byte[64]), file).Sources);
    }

    [Fact]
    public void Metadata_is_transparent_and_documented_by_the_official_client()
    {
        var builder = Generation.Of(CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", Size), "Acme")).Sources["Builders.Acme.Widget.g.cs"];
        Assert.Contains("/// <inheritdoc cref=\"global::k8s.Models.V1ObjectMeta.Labels\"/>", builder, StringComparison.Ordinal);
        Assert.Contains("public Widget(", builder, StringComparison.Ordinal);
        Assert.Contains("ManifestField(\"metadata.name\")] string name", builder, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_served_version_has_builders_and_the_newest_the_plain_name()
    {
        var text = CustomDefinition.Of("Widget", Size, version: "v1beta1") + "\n" + CustomDefinition.Version("v1", Size) + "\n" + CustomDefinition.Version("v1alpha1", Size, isServed: false);
        var run = Generation.Of(CustomDefinition.File("/crds/widgets.yaml", text, "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Contains("ApiVersion = \"example.com/v1\"", run.Sources["Builders.Acme.Widget.g.cs"], StringComparison.Ordinal);
        Assert.Contains("ApiVersion = \"example.com/v1beta1\"", run.Sources["Builders.Acme.WidgetV1beta1.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(run.Sources.Values, text => text.Contains("v1alpha1", StringComparison.Ordinal));
    }

    [Fact]
    public void Kinds_and_versions_can_be_selected()
    {
        var text = CustomDefinition.Of("Widget", Size) + "\n" + CustomDefinition.Version("v2", Size) + "\n---\n" + CustomDefinition.Of("Gadget", Size);
        var run = Generation.Of(CustomDefinition.File("/crds/all.yaml", text, "Acme", kinds: "Widget", versions: "v2, v1"), CustomDefinition.File("/crds/more.yaml", CustomDefinition.Of("Part", Size), "Acme", kinds: "Part"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Part", "Widget", "WidgetV1"], Builders(run));
    }

    [Fact]
    public void Kinds_of_one_group_share_their_types_across_files()
    {
        const string Engine = """
            engine:
              type: object
              properties:
                image: {type: string}
                size: {type: integer}
                mode: {type: string, enum: [Fast, Slow]}
                place: {type: string}
            """;
        var run = Generation.Of(CustomDefinition.File("/crds/a.yaml", CustomDefinition.Of("Widget", Engine), "Acme"), CustomDefinition.File("/crds/b.yaml", CustomDefinition.Of("Gadget", Engine), "Acme"));
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Equal(["Engine", "Gadget", "Widget"], Builders(run));
        Assert.Contains("Values.Acme.EngineMode.g.cs", run.Sources.Keys);
    }

    [Fact]
    public void A_file_may_have_other_documents_beside_definitions()
    {
        var text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: x}\n---\n" + CustomDefinition.Of("Widget", Size) + "\n---\n---\n" + CustomDefinition.Of("Gadget", Size);
        Assert.Equal(["Gadget", "Widget"], Builders(Generation.Of(CustomDefinition.File("/crds/all.yaml", text, "Acme"))));
    }

    [Fact]
    public void Definitions_may_be_in_a_list_and_in_json()
    {
        var item = Rendering.JsonWriter.ToText(YamlReader.Read(CustomDefinition.Of("Widget", Size)));
        var run = Generation.Of(CustomDefinition.File("/crds/list.json", $$"""{"apiVersion":"v1","kind":"List","items":[{{item}}]}""", "Acme"));
        Assert.Empty(run.Diagnostics);
        Assert.Equal(["Widget"], Builders(run));
    }

    [Fact]
    public void Names_of_Kubewright_are_not_used_again()
    {
        var run = Generation.Of(CustomDefinition.File("/crds/service.yaml", CustomDefinition.Of("Service", Size, "serving.example.com"), "Acme"));
        Assert.Empty(run.Compile().Diagnostics);
        Assert.Equal(["ServingService"], Builders(run));
    }

    [Fact]
    public void A_builder_says_to_tools_which_fields_it_sets_and_who_it_is()
    {
        var builder = Generation.Of(CustomDefinition.File("/crds/widgets.yaml", CustomDefinition.Of("Widget", Size), "Acme")).Sources["Builders.Acme.Widget.g.cs"];
        Assert.Contains("[global::Kubewright.ManifestSchema(\"com.example.v1.Widget\", ApiVersion = \"example.com/v1\", Kind = \"Widget\")]", builder, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Builders(Generation run) =>
        run.Sources.Keys.Where(name => name.StartsWith("Builders.", StringComparison.Ordinal)).Select(name => name.Split('.')[^3]).Order(StringComparer.Ordinal);
}
