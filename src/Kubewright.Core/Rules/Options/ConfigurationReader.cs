namespace Kubewright.Rules;

/// <summary>Reads the values of known keys and reports those that make no sense.</summary>
internal sealed class ConfigurationReader(List<ConfigurationProblem> problems, Func<string, string?> find)
{
    private const string PresetKey = RuleConfiguration.Prefix + "preset";

    /// <summary>What is set for a rule, or <see langword="null"/>.</summary>
    public RuleState? State(Rule rule)
    {
        var key = ConfigurationKeys.Severity(rule.Id);
        if (Find(key) is not { } text)
            return null;
        var state = RuleState.TryParse(text);
        if (state is null)
            Report(key, text, "none, silent, suggestion, warning, error or default");
        return state;
    }

    /// <summary>The value of an option, or <see langword="null"/>.</summary>
    public object? Value(RuleOption option, string key)
    {
        if (Find(key) is not { } text)
            return null;
        var value = option.Parse(text);
        if (value is null)
            Report(key, text, option.Type);
        return value;
    }

    /// <summary>The ids of rules that presets turn on.</summary>
    public HashSet<string> Presets()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var name in OptionText.Split(Find(PresetKey) ?? ""))
        {
            if (RulePresets.Find(name) is { } preset)
                ids.UnionWith(preset);
            else
                Report(PresetKey, name, string.Join(" or ", RulePresets.Names));
        }

        return ids;
    }

    /// <summary>Roslyn's options compare keys without case, other sources may not: they are asked in lower case.</summary>
    private string? Find(string key) => find(key) ?? find(key.ToLowerInvariant());

    private void Report(string key, string value, string allowed) =>
        problems.Add(new ConfigurationProblem(KubewrightRules.BadSetting.Id, key, $"'{key} = {value}' makes no sense; write {allowed}."));
}
