namespace Kubewright.Rules;

/// <summary>Reads the values of known keys and reports those that make no sense.</summary>
internal sealed class ConfigurationReader(List<ConfigurationProblem> problems, Func<string, string?> find)
{
    private const string ProfileKey = RuleConfiguration.Prefix + "profile";
    private const string PresetKey = RuleConfiguration.Prefix + "preset";
    private const string ProvidersFolder = "providers";

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

    /// <summary>What is common at the provider that is set.</summary>
    public IEnumerable<KeyValuePair<RuleOption, object?>> Provider()
    {
        if (Find(ProfileKey) is not { Length: > 0 } name)
            yield break;
        var known = FactFile.Names(ProvidersFolder);
        if (!known.Contains(name.ToLowerInvariant()))
        {
            Report(ProfileKey, name, string.Join(", ", known));
            yield break;
        }

        var settings = FactFile.Read($"{ProvidersFolder}/{name.ToLowerInvariant()}.json").Map("settings")!;
        foreach (var key in ClusterKeys.All)
        {
            if (settings.Text(key.Key) is { } text)
                yield return new(key, key.Parse(text));
        }
    }

    /// <summary>Roslyn's options compare keys without case, other sources may not: they are asked in lower case.</summary>
    private string? Find(string key) => find(key) ?? find(key.ToLowerInvariant());

    private void Report(string key, string value, string allowed) =>
        problems.Add(new ConfigurationProblem(KubewrightRules.BadSetting.Id, key, $"'{key} = {value}' makes no sense; write {allowed}."));
}
