using Kubewright.Rules.Templates;

namespace Kubewright.Rules;

/// <summary>The rules to check with: which, and how severe their findings are.</summary>
public sealed class RuleSet
{
    private static readonly ComponentRule[] None = [];

    private readonly Dictionary<string, ComponentRule[]> byTarget;
    private readonly Dictionary<string, ComponentRule[]> byTargetInTemplates;
    private readonly Dictionary<string, RuleState> states;

    private RuleSet(IReadOnlyList<Rule> rules, Func<Rule, RuleState> stateOf)
    {
        Rules = rules;
        states = rules.ToDictionary(rule => rule.Id, stateOf, StringComparer.Ordinal);
        var targeted = rules.OfType<ComponentRule>().ToList();
        byTarget = ByTarget(targeted.Where(rule => IsOn(rule.Id) && rule is not TemplateRule));
        byTargetInTemplates = ByTarget(targeted.Where(rule => rule is TemplateRule ? IsOn(rule.Id) : TemplateIds.AllOf(rule.Id).Any(IsOn)));
        Policies = [.. rules.OfType<Policy>().Where(rule => IsOn(rule.Id))];
        NeedsSet = Policies.Any(policy => policy is SetPolicy or IUsesSet);
    }

    /// <summary>All rules, those included that are off where nobody says otherwise.</summary>
    public static RuleSet All { get; } = new(AllRules.Create(), _ => RuleState.Default);

    /// <summary>The rules that are on where nobody says otherwise.</summary>
    public static RuleSet Default { get; } = All.Where(rule => rule.IsOnByDefault);

    /// <summary>The rules, those that are off included.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Whether rules are on that need the set a manifest is in, or say more where they know it.</summary>
    public bool NeedsSet { get; }

    /// <summary>The policies that are on.</summary>
    internal Policy[] Policies { get; }

    /// <summary>Whether a rule is on.</summary>
    public bool IsOn(string id) => states.TryGetValue(id, out var state) && state.IsOn;

    /// <summary>Whether a cluster refuses what a rule reports as an error (<see cref="Rule.IsRefusal"/>).</summary>
    public bool IsRefusal(string id) => states.ContainsKey(id) && Rules.First(rule => rule.Id == id).IsRefusal;

    /// <summary>A set of these rules in which only some of those that are on stay on.</summary>
    public RuleSet Where(Func<Rule, bool> condition) => new(Rules, rule => states[rule.Id] with { IsOn = IsOn(rule.Id) && condition(rule) });

    /// <summary>A set of these rules in which only some are on.</summary>
    /// <param name="select">Beginnings of ids: exactly the rules with one of them are on, also those that are off by default; where none is given, all stay as they are.</param>
    /// <param name="ignore">Beginnings of ids: rules with one of them are off, whatever <paramref name="select"/> says.</param>
    public RuleSet Where(IReadOnlyCollection<string> select, IReadOnlyCollection<string> ignore)
    {
        if (select.Count + ignore.Count == 0)
            return this;
        return new(Rules, rule => states[rule.Id] with { IsOn = (select.Count == 0 ? IsOn(rule.Id) : HasPrefix(rule, select)) && !HasPrefix(rule, ignore) });
    }

    /// <summary>A set of these rules in which some have other severities.</summary>
    public RuleSet With(IReadOnlyDictionary<string, Severity> overrides) =>
        new(Rules, rule => overrides.TryGetValue(rule.Id, out var severity) ? states[rule.Id] with { Severity = severity } : states[rule.Id]);

    /// <summary>A set of these rules as a configuration wants it: rules on or off, and severities.</summary>
    public RuleSet With(RuleConfiguration configuration) =>
        ReferenceEquals(configuration, RuleConfiguration.Empty) ? this : new(Rules, rule => configuration.StateOf(rule, states[rule.Id]));

    /// <summary>The rules that look at objects of a component.</summary>
    internal ComponentRule[] For(string component) => byTarget.TryGetValue(component, out var found) ? found : None;

    /// <summary>The rules that look at objects of a component inside pod templates of custom resources.</summary>
    internal ComponentRule[] ForTemplates(string component) => byTargetInTemplates.TryGetValue(component, out var found) ? found : None;

    internal static Finding Finding(Rule rule, string path, string message, Origin? origin) => new(rule.Id, rule.DefaultSeverity, path, message, origin);

    /// <summary>The findings of rules that are on, with the severities that this set gives them.</summary>
    internal IReadOnlyList<Finding> Filter(List<Finding> findings)
    {
        findings.RemoveAll(finding => !IsOn(finding.RuleId));
        for (var i = 0; i < findings.Count; i++)
        {
            if (states[findings[i].RuleId].Severity is { } severity)
                findings[i] = findings[i] with { Severity = severity };
        }

        return findings;
    }

    private static bool HasPrefix(Rule rule, IReadOnlyCollection<string> prefixes) => prefixes.Any(prefix => rule.Id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static Dictionary<string, ComponentRule[]> ByTarget(IEnumerable<ComponentRule> rules) => rules
        .SelectMany(rule => rule.Targets.Select(target => (target, rule)))
        .GroupBy(pair => pair.target, pair => pair.rule)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
