using Kubewright.Rules;

namespace Kubewright.Testing;

public sealed class ManifestAssertionsTests
{
    private static ManifestSet Web => new()
    {
        new ConfigMap("settings").Namespace("shop").Data("level", "info"),
        new Service("web").Namespace("shop").Port(80),
    };

    [Fact]
    public void A_set_without_findings_is_given_back()
    {
        var set = new ManifestSet { new ConfigMap("settings").Namespace("shop").Data("level", "info") };
        Assert.Same(set, set.ShouldHaveNoFindings());
    }

    [Fact]
    public void Findings_are_listed_under_their_manifest()
    {
        var set = new ManifestSet { new ConfigMap("Settings").Namespace("shop") };
        var problem = Assert.Throws<ManifestAssertionException>(() => set.ShouldHaveNoFindings());
        Assert.StartsWith("There should be no findings, and there is one:\nConfigMap shop/Settings\n  error KW", problem.Message);
        Assert.Contains("metadata.name: ", problem.Message);
    }

    [Fact]
    public void Rules_that_are_excepted_and_lesser_findings_do_not_count()
    {
        var set = new ManifestSet { new ConfigMap("Settings").Namespace("shop") };
        var id = set.Validate().Single().Findings.Single().RuleId;
        set.ShouldHaveNoFindings(except: id);

        var unknown = new ManifestSet { (ManifestMap)YamlReader.Read("{apiVersion: example.com/v1, kind: Thing, metadata: {name: one}}") };
        Assert.Throws<ManifestAssertionException>(() => unknown.ShouldHaveNoFindings());
        unknown.ShouldHaveNoFindings(Severity.Warning);
    }

    [Fact]
    public void An_object_is_found_by_kind_and_name()
    {
        Assert.Equal("info", Assert.IsType<ManifestScalar>(((ManifestMap)Web.ShouldContain("ConfigMap", "settings").Node["data"]!)["level"]).Text);
        Web.ShouldContain("Service", "web", "shop");
    }

    [Theory]
    [InlineData("Service", "settings", null, "There should be a Service settings. There is: ConfigMap shop/settings, Service shop/web.")]
    [InlineData("Service", "web", "blog", "There should be a Service blog/web. There is: ConfigMap shop/settings, Service shop/web.")]
    public void An_object_that_is_not_there_is_named_with_those_that_are(string kind, string name, string? @namespace, string message) =>
        Assert.Equal(message, Assert.Throws<ManifestAssertionException>(() => Web.ShouldContain(kind, name, @namespace)).Message);

    [Fact]
    public void An_empty_set_says_so() =>
        Assert.Equal("There should be a Pod a. The set is empty.", Assert.Throws<ManifestAssertionException>(() => new ManifestSet().ShouldContain("Pod", "a")).Message);
}
