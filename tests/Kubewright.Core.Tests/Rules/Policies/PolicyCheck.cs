using Kubewright.Schemas;

namespace Kubewright.Rules.Policies;

/// <summary>Manifests in YAML, checked with one rule as a set, or each by itself.</summary>
internal static class PolicyCheck
{
    /// <summary>The paths of what a rule finds in a set of manifests, in their order.</summary>
    /// <param name="rule">The rule's id.</param>
    /// <param name="yaml">The manifests.</param>
    /// <param name="settings">Settings, one a line, as in an <c>.editorconfig</c>.</param>
    public static string[] Paths(string rule, string yaml, string settings = "") => [.. Set(rule, yaml, settings).Select(finding => finding.Path)];

    /// <summary>The messages of what a rule finds in a set of manifests.</summary>
    public static string[] Messages(string rule, string yaml, string settings = "") => [.. Set(rule, yaml, settings).Select(finding => finding.Message)];

    /// <summary>What rules find in a set of manifests.</summary>
    public static IReadOnlyList<Finding> Set(string rules, string yaml, string settings = "") =>
        [.. Checker(rules, settings).CheckSet([.. YamlReader.ReadAll(yaml)]).SelectMany(findings => findings)];

    /// <summary>What rules find in a manifest of which no set is known.</summary>
    public static IReadOnlyList<Finding> Alone(string rules, string yaml, string settings = "") => Checker(rules, settings).Check(YamlReader.Read(yaml));

    /// <summary>A checker with some rules, on or off by default.</summary>
    public static ManifestChecker Checker(string rules, string settings = "")
    {
        var configuration = Configuration(settings);
        Assert.Empty(configuration.Problems);
        return new ManifestChecker(SchemaCatalog.BuiltIn, RuleSet.Default.With(configuration).Where(rules.Split(' '), []), configuration);
    }

    /// <summary>Settings, one a line.</summary>
    public static RuleConfiguration Configuration(string settings)
    {
        var values = settings.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return RuleConfiguration.Read(values.GetValueOrDefault, values.Keys);
    }
}
