namespace Kubewright.Validation;

public sealed class SuppressionTests
{
    [Fact]
    public void A_rule_is_silent_on_the_object_that_suppresses_it_and_not_on_others()
    {
        var web = Web(c => c.Suppress("KW2040", "sized by the platform"));
        Assert.Equal(["spec.template.spec.containers[1].resources.requests.cpu"], Paths(web, "KW2040"));
        Assert.Equal(2, Paths(web, "KW2042").Count());
    }

    [Fact]
    public void A_suppression_on_a_manifest_is_for_all_that_is_in_it() => Assert.Empty(Paths(Web(_ => { }).Suppress("KW2040", "sized by the platform"), "KW2040"));

    [Fact]
    public void A_suppression_goes_with_a_copy_and_with_a_finished_builder()
    {
        var side = new Container("side").Image("ghcr.io/org/side:1.0.0").Suppress("KW2040", "sized by the platform");
        Assert.Single(Paths(Web(_ => { }).Clone().Template(pod => pod.Container(side)), "KW2040"));
    }

    [Fact]
    public void Nothing_of_it_is_rendered_unless_it_is_asked_for()
    {
        Assert.DoesNotContain("KW2040", Web(c => c.Suppress("KW2040", "why not")).Suppress("KW2042", "why not").ToYaml(), StringComparison.Ordinal);
        var annotated = Web(_ => { }).Suppress("KW2040", "sized by the platform", annotate: true).Suppress("KW2042", "measured", annotate: true).ToYaml();
        Assert.Contains("kubewright.dev/ignore: 'KW2040: sized by the platform; KW2042: measured'", annotated.Replace('"', '\''), StringComparison.Ordinal);
    }

    [Fact]
    public void A_suppression_that_silences_nothing_is_reported() =>
        Assert.Equal(["spec.template.spec.containers[0]"], Paths(Web(c => c.Suppress("KW2003", "no port is named")), "KW9111"));

    [Fact]
    public void A_suppression_needs_a_reason() => Assert.Throws<ArgumentException>(() => new Container("app").Suppress("KW2040", " "));

    private static Deployment Web(Action<Container> configure) => new Deployment("web")
        .Selector(("app", "web"))
        .Template(pod => pod
            .Container("app", c => configure(c.Image("ghcr.io/org/app:1.0.0")))
            .Container("side", c => c.Image("ghcr.io/org/side:1.0.0")));

    private static IEnumerable<string> Paths(IManifest manifest, string rule) => manifest.Validate().Where(finding => finding.RuleId == rule).Select(finding => finding.Path);
}
