using System.Text.RegularExpressions;

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

    /// <summary>What options of the types of the catalogue are called.</summary>
    private static readonly Dictionary<string, string> Types = new()
    {
        ["bool"] = "true or false",
        ["int"] = "a whole number",
        ["string"] = "a text",
        ["strings"] = "texts, separated by commas",
        ["globs"] = "texts, separated by commas, in which",
        ["regex"] = "a regular expression",
        ["regexes"] = "regular expressions, separated by commas",
        ["quantity"] = "a quantity",
        ["map"] = "pairs key=",
    };

    /// <summary>The settings that an example of the catalogue assumes.</summary>
    public static string SettingsOf(string id) => Assumed.GetValueOrDefault(id, "");

    public static TheoryData<string> Rules => [.. Catalogue.Entries.Keys, Catalogue.Missing];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Is_called_what_the_catalogue_calls_it(string id)
    {
        if (Catalogue.Find(id) is not { } entry)
            return;
        var rule = Find(id);
        Assert.Equal((entry.Name, entry.Title), (rule.Name, rule.Title));
        Compare(id, Aspect.Severity, entry.Severity == rule.DefaultSeverity.ToString().ToLowerInvariant());
        Compare(id, Aspect.IsOn, entry.IsOn == rule.IsOnByDefault);
        Assert.Equal(entry.Equivalents, [rule.Documentation!.KubeLinter, rule.Documentation.KubeScore, rule.Documentation.Polaris]);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Has_the_options_of_the_catalogue(string id)
    {
        if (Catalogue.Find(id) is not { } entry)
            return;
        var options = Find(id).Options;
        Assert.Equal(entry.Options.Select(option => option.Key), options.Select(option => option.Key));
        Assert.All(entry.Options.Zip(options), pair => Assert.StartsWith(Types[pair.First.Type], pair.Second.Type.Replace("one of", "a text", StringComparison.Ordinal), StringComparison.Ordinal));
        Compare(id, Aspect.Defaults, entry.Options.Zip(options).All(pair => pair.First.Default == pair.Second.DefaultText));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Says_what_the_catalogue_says(string id)
    {
        if (Catalogue.Find(id) is not { } entry)
            return;
        var findings = PolicyCheck.Set(id, entry.Bad, Assumed.GetValueOrDefault(id, ""));
        var message = "^" + Regex.Replace(Regex.Escape(entry.Message), @"\\\{.*?}", ".*", RegexOptions.None) + "$";
        Compare(id, Aspect.Message, findings.All(finding => Regex.IsMatch(finding.Message, message)), $"{entry.Message} <> {string.Join(" | ", findings.Select(finding => finding.Message))}");
        Compare(id, Aspect.Place, findings.Any(finding => Place(finding.Path) == Place(entry.Place)), $"{entry.Place} <> {string.Join(" | ", findings.Select(finding => finding.Path))}");
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

    private static Rule Find(string id) => RuleSet.All.Rules.SingleOrDefault(rule => rule.Id == id) ?? throw new Xunit.Sdk.XunitException($"There is no rule {id}.");

    /// <summary>A path without what depends on the example: indices and keys, and where in a kind its pods are.</summary>
    private static string Place(string path) => Regex.Replace(Regex.Replace(path, "^.*[tT]emplate[.](spec|metadata)[.]", "$1."), @"\[[^]]*]", "[]");

    /// <summary>The catalogue is followed, or the deviation is on the list; what is on the list deviates.</summary>
    private static void Compare(string id, Aspect aspect, bool isEqual, string detail = "")
    {
        var isListed = CatalogueDeviations.All.Any(deviation => deviation.Rule == id && deviation.Aspect == aspect);
        Assert.True(isEqual != isListed, isEqual ? $"{id}: {aspect} is as in the catalogue; take it from the list of deviations." : $"{id}: {aspect} is not as in the catalogue. {detail}");
    }
}
