using Kubewright.Schemas;

namespace Kubewright.Rules;

public sealed class FindingFactsTests
{
    [Theory]
    [InlineData("volumeMounts: [{name: modle, mountPath: /a}]", "model")]
    [InlineData("volumeMounts: [{name: unlike, mountPath: /a}]", null)]
    [InlineData("imagePullPolicy: allways", "Always")]
    public void A_misspelt_text_carries_what_was_meant(string fields, string? expected) =>
        Assert.Equal(expected, Single(fields).Facts.GetValueOrDefault(FindingFacts.Replacement));

    [Fact]
    public void A_mount_of_no_volume_speaks_of_the_volumes()
    {
        var related = Assert.Single(Single("volumeMounts: [{name: modle, mountPath: /a}]").Related);

        Assert.Equal("spec.volumes", related.Path);
        Assert.NotNull(related.Origin);
    }

    [Fact]
    public void A_request_that_differs_from_the_limit_speaks_of_the_limit()
    {
        var finding = Single("resources: {limits: {nvidia.com/gpu: 8}, requests: {nvidia.com/gpu: 4}}");

        Assert.Equal("nvidia.com/gpu", finding.Facts[FindingFacts.Resource]);
        Assert.Equal("spec.containers[0].resources.limits[nvidia.com/gpu]", Assert.Single(finding.Related).Path);
    }

    [Fact]
    public void A_device_without_a_limit_carries_how_many_are_requested()
    {
        var facts = Single("resources: {requests: {nvidia.com/gpu: 4}}").Facts;

        Assert.Equal("nvidia.com/gpu", facts[FindingFacts.Resource]);
        Assert.Equal("4", facts[FindingFacts.Value]);
    }

    private static Finding Single(string fields) => Assert.Single(
        new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.Where(["KW1"], [])).Check(YamlReader.Read(
            $"apiVersion: v1\nkind: Pod\nmetadata: {{name: p}}\nspec: {{containers: [{{name: a, image: i, {fields}}}], volumes: [{{name: model, emptyDir: {{}}}}, {{name: other, emptyDir: {{}}}}]}}\n")));
}
