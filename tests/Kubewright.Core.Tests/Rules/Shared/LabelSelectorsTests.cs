namespace Kubewright.Rules;

public sealed class LabelSelectorsTests
{
    [Theory]
    [InlineData("matchLabels: {app: a}", "{app: a, b: c}", true)]
    [InlineData("matchLabels: {app: a}", "{app: b}", false)]
    [InlineData("matchExpressions: [{key: app, operator: In, values: [a, b]}]", "{app: b}", true)]
    [InlineData("matchExpressions: [{key: app, operator: In, values: [a, b]}]", "{}", false)]
    [InlineData("matchExpressions: [{key: app, operator: NotIn, values: [a]}]", "{}", true)]
    [InlineData("matchExpressions: [{key: app, operator: Exists}]", "{app: x}", true)]
    [InlineData("matchExpressions: [{key: app, operator: DoesNotExist}]", "{app: x}", false)]
    [InlineData("{}", "{app: x}", true)]
    public void Says_what_a_selector_selects(string selector, string labels, bool expected) =>
        Assert.Equal(expected, LabelSelectors.Matches((ManifestMap)YamlReader.Read(selector), (ManifestMap)YamlReader.Read(labels)));

    [Fact]
    public void Does_not_guess_what_is_not_known()
    {
        var selector = (ManifestMap)YamlReader.Read("matchLabels: {app: a}");
        var unknown = new ManifestMap();
        unknown.Set("app", new ManifestUnknown());

        Assert.Null(LabelSelectors.Matches(selector, unknown));
        Assert.Null(LabelSelectors.Matches(selector, new ManifestMap(isOpen: true)));
        Assert.False(LabelSelectors.Matches(selector, labels: null));
    }

    [Theory]
    [InlineData("matchLabels: {app: a}", true)]
    [InlineData("matchLabels: {'a b': a}", false)]
    [InlineData("matchExpressions: [{key: a, operator: In}]", false)]
    [InlineData("matchExpressions: [{key: a, operator: Exists, values: [b]}]", false)]
    [InlineData("matchExpressions: [{key: a, operator: Is}]", false)]
    public void Says_whether_a_selector_is_valid(string selector, bool expected) =>
        Assert.Equal(expected, LabelSelectors.IsValid((ManifestMap)YamlReader.Read(selector)));
}
