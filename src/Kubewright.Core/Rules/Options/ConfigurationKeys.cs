namespace Kubewright.Rules;

/// <summary>The keys of settings.</summary>
internal static class ConfigurationKeys
{
    private const string SeverityPrefix = "dotnet_diagnostic.";
    private const string SeveritySuffix = ".severity";

    /// <summary>The key of a rule's severity.</summary>
    public static string Severity(string id) => SeverityPrefix + id + SeveritySuffix;

    /// <summary>Whether a key is about rules of this product.</summary>
    public static bool IsOurs(string key) =>
        key.StartsWith(RuleConfiguration.Prefix, StringComparison.OrdinalIgnoreCase) || key.StartsWith(SeverityPrefix + "KW", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with keys that nobody reads: a misspelt option would be silent otherwise.</summary>
    public static IEnumerable<ConfigurationProblem> Unknown(IEnumerable<string> keys)
    {
        HashSet<string>? known = null;
        foreach (var key in keys)
        {
            known ??= Known();
            if (!known.Contains(key) && key.StartsWith(RuleConfiguration.Prefix, StringComparison.OrdinalIgnoreCase))
                yield return new ConfigurationProblem(KubewrightRules.UnknownSetting.Id, key, $"There is no setting '{key}'.{Suggestion(key, known)}");
        }
    }

    private static HashSet<string> Known()
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { RuleConfiguration.Prefix + "preset" };
        foreach (var rule in RuleSet.All.Rules)
        {
            foreach (var option in rule.Options)
                known.Add(option.FullKey(rule));
        }

        foreach (var key in ClusterKeys.All)
            known.Add(RuleConfiguration.Prefix + key.Key);
        return known;
    }

    private static string Suggestion(string key, HashSet<string> known) =>
        Nearest.Find(key.ToLowerInvariant(), known.Select(name => name.ToLowerInvariant())) is { } near
            ? $" Did you mean '{known.First(name => name.Equals(near, StringComparison.OrdinalIgnoreCase))}'?"
            : "";
}
