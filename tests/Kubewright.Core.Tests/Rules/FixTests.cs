using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>How what the API server refuses is corrected.</summary>
public sealed class FixTests
{
    [Theory]
    [InlineData("volumeMounts: [{name: modle, mountPath: /a}]", "Mount 'model'")]
    [InlineData("volumeMounts: [{name: unlike, mountPath: /a}]", null)]
    [InlineData("imagePullPolicy: allways", "Write Always")]
    public void A_misspelt_text_knows_what_was_meant(string fields, string? expected) => Assert.Equal(expected, Single(fields).Fix?.Title);

    [Fact]
    public void A_mount_of_no_volume_speaks_of_the_volumes()
    {
        var related = Assert.Single(Single("volumeMounts: [{name: modle, mountPath: /a}]").Related);

        Assert.Equal("spec.volumes", related.Path);
        Assert.NotNull(related.Origin);
    }

    [Theory]
    [InlineData("resources: {limits: {nvidia.com/gpu: 8}, requests: {nvidia.com/gpu: 4}}")]
    [InlineData("resources: {requests: {nvidia.com/gpu: 4}}")]
    public void A_limit_that_is_not_the_request_is_corrected_only_when_somebody_agrees(string fields)
    {
        var finding = Single(fields);

        Assert.True(finding.Fix?.IsProposal);
        var limit = Assert.IsType<SetField>(Assert.Single(finding.Fix!.Edits));
        limit.Apply();
        Assert.Contains("\"limits\":{\"nvidia.com/gpu\":4}", Rendering.JsonWriter.ToText(limit.Map.ContainsKey("limits") ? limit.Map : ManifestMap.Of(("limits", limit.Map)), indented: false), StringComparison.Ordinal);
    }

    private static Finding Single(string fields) => Assert.Single(
        new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where(["KW1"], [])).Check(YamlReader.Read(
            $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{containers: [{{name: a, image: i, {fields}}}], volumes: [{{name: model, emptyDir: {{}}}}, {{name: other, emptyDir: {{}}}}]}}\n")));
}
