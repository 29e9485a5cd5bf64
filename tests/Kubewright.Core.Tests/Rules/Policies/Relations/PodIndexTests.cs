namespace Kubewright.Rules.Policies;

/// <summary>Pods are found by their labels as if each was looked at.</summary>
public sealed class PodIndexTests
{
    private const string Pods = """
        {apiVersion: v1, kind: Pod, metadata: {name: a, labels: {app: web, tier: front}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b, labels: {app: web}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: c, labels: {app: 1}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: d, labels: {app: null}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: e}}
        ---
        {apiVersion: batch/v1, kind: Job, metadata: {name: f}, spec: {template: {metadata: {labels: {app: web}}}}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: g, namespace: other, labels: {app: web}}}
        """;

    [Theory]
    [InlineData("{app: web}", "abcfh")]
    [InlineData("{tier: front}", "ah")]
    [InlineData("{app: web, tier: front}", "ah")]
    [InlineData("{job-name: f, app: web}", "fh")]
    [InlineData("{app: ''}", "cdh")]
    [InlineData("{app: none}", "ch")]
    [InlineData("{}", "abcdefh")]
    public void Finds_what_would_be_found_one_by_one(string labels, string names)
    {
        var wanted = (ManifestMap)YamlReader.Read(labels);
        var set = Set();
        Assert.Equal(names, Names(set.PodsIn("default").Where(pod => ControllerLabels.Matches(wanted, pod) is not false)));
        Assert.Equal(names, Names(set.PodsThatMayHave(wanted, "default").Where(pod => ControllerLabels.Matches(wanted, pod) is not false)));
    }

    [Fact]
    public void Says_whether_there_is_an_object_of_a_name()
    {
        var set = Set();
        Assert.True(set.Has("", "Pod", "a", "default"));
        Assert.False(set.Has("", "Pod", "a", "other"));
        Assert.Equal("g", set.Find("Pod", "g", "other")?.Name);
        Assert.Null(set.Find("Pod", "g", "default"));
        Assert.Null(new Bundle([.. YamlReader.ReadAll(Pods), Unnamed()]).Has("", "Pod", "z", "default"));
        Assert.False(new Bundle([.. YamlReader.ReadAll(Pods), Unnamed()]).Has("", "Pod", "z", "other"));
    }

    /// <summary>The pods, and one of which not all labels are known.</summary>
    private static Bundle Set()
    {
        var open = (ManifestMap)YamlReader.Read("{apiVersion: v1, kind: Pod, metadata: {name: h, labels: {x: y}}}");
        ((ManifestMap)((ManifestMap)open["metadata"]!)["labels"]!).Open();
        return new Bundle([.. YamlReader.ReadAll(Pods), open]);
    }

    private static ManifestMap Unnamed()
    {
        var unnamed = (ManifestMap)YamlReader.Read("{apiVersion: v1, kind: Pod, metadata: {}}");
        ((ManifestMap)unnamed["metadata"]!).Set("name", new ManifestUnknown());
        return unnamed;
    }

    private static string Names(IEnumerable<PodTemplate> pods) => string.Concat(pods.Select(pod => pod.Owner.Name).Order());
}
