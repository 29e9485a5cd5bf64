namespace Kubewright.Rules;

/// <summary>
/// What an <c>.editorconfig</c> says of rules: which are on and how severe they are (<c>dotnet_diagnostic.KW2020.severity</c>), their options
/// (<c>kubewright.KW2020.allow</c>), presets, and what the cluster is like (<c>kubewright.profile</c>, <see cref="ClusterKeys"/>).
/// </summary>
public sealed class RuleConfiguration
{
    internal const string Prefix = "kubewright.";

    private readonly Dictionary<(string Rule, string Key), object> values = [];
    private readonly Dictionary<string, RuleState> states = new(StringComparer.Ordinal);
    private readonly List<ConfigurationProblem> problems = [];
    private HashSet<string> presetRules = [];

    private RuleConfiguration()
    {
    }

    /// <summary>Nothing is set.</summary>
    public static RuleConfiguration Empty { get; } = new();

    /// <summary>What makes no sense in it. Each key that is wrong is as if it were not there.</summary>
    public IReadOnlyList<ConfigurationProblem> Problems => problems;

    /// <summary>Reads settings.</summary>
    /// <param name="find">Gives the value of a key, or <see langword="null"/>. Keys are compared without case.</param>
    /// <param name="keys">All keys, so that those that nobody knows can be reported; <see langword="null"/> where they cannot be listed.</param>
    public static RuleConfiguration Read(Func<string, string?> find, IEnumerable<string>? keys = null)
    {
        var all = keys?.Where(ConfigurationKeys.IsOurs).ToList();
        if (all is { Count: 0 })
            return Empty;
        var configuration = new RuleConfiguration();
        var reader = new ConfigurationReader(configuration.problems, find);
        foreach (var rule in RuleSet.All.Rules)
        {
            if (reader.State(rule) is { } state)
                configuration.states[rule.Id] = state;
            foreach (var option in rule.Options)
                configuration.Set(rule.Id, option, reader.Value(option, option.FullKey(rule)));
        }

        configuration.presetRules = reader.Presets();
        foreach (var key in ClusterKeys.All)
            configuration.Set("", key, reader.Value(key, Prefix + key.Key));
        if (configuration.Get(ClusterKeys.Profile) is { Length: > 0 } profile)
        {
            foreach (var (key, value) in ClusterKeys.CommonAt(profile))
            {
                if (!configuration.values.ContainsKey(("", key.Key)))
                    configuration.Set("", key, value);
            }
        }

        configuration.problems.AddRange(ConfigurationKeys.Unknown(all ?? []));
        return configuration;
    }

    /// <summary>Whether a rule is on with this configuration, and how severe it is.</summary>
    internal RuleState StateOf(Rule rule, RuleState otherwise)
    {
        if (states.TryGetValue(rule.Id, out var state))
            return state.IsDefault ? otherwise : state;
        return presetRules.Contains(rule.Id) ? otherwise with { IsOn = true } : otherwise;
    }

    /// <summary>The value of a rule's option.</summary>
    internal T Get<T>(string rule, RuleOption<T> option) => values.TryGetValue((rule, option.Key), out var value) ? (T)value : option.Default;

    /// <summary>What is known of the cluster.</summary>
    internal T Get<T>(RuleOption<T> clusterKey) => Get("", clusterKey);

    /// <summary>Whether somebody said what the value of a rule's option, or of a key of the cluster, is.</summary>
    internal bool IsSet(string rule, RuleOption option) => values.ContainsKey((rule, option.Key));

    private void Set(string rule, RuleOption option, object? value)
    {
        if (value is not null)
            values[(rule, option.Key)] = value;
    }
}
