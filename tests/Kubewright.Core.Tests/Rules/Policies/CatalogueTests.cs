namespace Kubewright.Rules.Policies;

/// <summary>The rules against the catalogue that they are made to: metadata, and its examples. Does nothing where the catalogue is not beside the clone.</summary>
public sealed class CatalogueTests
{
    /// <summary>Settings that examples of the catalogue assume, as its notes say.</summary>
    private static readonly Dictionary<string, string> Assumed = new()
    {
        ["KW2025"] = "kubewright.KW2025.registries = registry.example.com",
        ["KW2046"] = "kubewright.KW2046.limits_memory_max = 6Gi",
        ["KW2087"] = "kubewright.KW2087.allowed = production",
        ["KW2160"] = "kubewright.KW2160.labels = owner",
        ["KW2161"] = "kubewright.KW2161.annotations = email",
        ["KW2162"] = "kubewright.KW2162.annotations = cluster-autoscaler.kubernetes.io/safe-to-evict",
        ["KW4006"] = "kubewright.mig_strategy = single",
        ["KW4032"] = "kubewright.profile = eks",
        ["KW4037"] = "kubewright.autoscaler = karpenter",
        ["KW4082"] = "kubewright.gang_scheduler = kueue",
        ["KW4084"] = "kubewright.istio_injection = true",
        ["KW4164"] = "kubewright.kueue = true",
        ["KW5060"] = "kubewright.KW5060.max_bytes = 350",
    };

    public static TheoryData<string> Rules => [.. Catalogue.Entries.Keys.Where(id => RuleSet.All.Rules.Any(rule => rule.Id == id && rule.Name is not null)), Catalogue.Missing];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_called_what_the_catalogue_calls_it(string id)
    {
        if (Catalogue.Find(id) is not { } entry)
            return;
        var rule = RuleSet.All.Rules.Single(rule => rule.Id == id);
        Assert.Equal((entry.Name, entry.Title, entry.Severity, entry.IsOn), (rule.Name, rule.Title, rule.DefaultSeverity.ToString().ToLowerInvariant(), rule.IsOnByDefault));
        Assert.Equal(entry.Options, rule.Options.Select(option => option.Key));
        if (rule.Documentation is { } documentation)
            Assert.Equal(entry.Equivalents, [documentation.KubeLinter, documentation.KubeScore, documentation.Polaris]);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Reports_the_bad_example_of_the_catalogue(string id)
    {
        if (Catalogue.Find(id) is { } entry)
            Assert.NotEmpty(PolicyCheck.Set(id, entry.Bad, Assumed.GetValueOrDefault(id, "")));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_silent_on_the_good_example_of_the_catalogue(string id)
    {
        if (Catalogue.Find(id) is { } entry)
            Assert.Empty(PolicyCheck.Set(id, entry.Good, Assumed.GetValueOrDefault(id, "")));
    }
}
