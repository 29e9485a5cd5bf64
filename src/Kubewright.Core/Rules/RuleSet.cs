using Kubewright.Rules.Templates;

namespace Kubewright.Rules;

/// <summary>The rules to check with: which, and how severe their findings are.</summary>
public sealed class RuleSet
{
    private static readonly Rule[] None = [];

    private readonly Dictionary<string, Rule[]> byTarget;
    private readonly Dictionary<string, Rule[]> byTargetInTemplates;
    private readonly Func<string, bool> isOn;
    private readonly IReadOnlyDictionary<string, Severity> severities;

    private RuleSet(IReadOnlyList<Rule> rules, Func<string, bool> isOn, IReadOnlyDictionary<string, Severity> severities)
    {
        Rules = rules;
        this.isOn = isOn;
        this.severities = severities;
        byTarget = ByTarget(rules.Where(rule => isOn(rule.Id) && rule is not TemplateRule));
        byTargetInTemplates = ByTarget(rules.Where(rule => (rule is TemplateRule ? rule.Id : TemplateIds.Of(rule.Id, "")) is { } id && isOn(id)));
    }

    /// <summary>All rules.</summary>
    public static RuleSet Default { get; } = new(AllRules.Create(), _ => true, new Dictionary<string, Severity>());

    /// <summary>The rules, those that are off included.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>A set of these rules in which only some are on.</summary>
    /// <param name="select">Beginnings of ids: only rules with one of them are on; all where none is given.</param>
    /// <param name="ignore">Beginnings of ids: rules with one of them are off, whatever <paramref name="select"/> says.</param>
    public RuleSet Where(IReadOnlyCollection<string> select, IReadOnlyCollection<string> ignore) => new(
        Rules,
        id => (select.Count == 0 || select.Any(prefix => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
            && !ignore.Any(prefix => id.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)),
        severities);

    /// <summary>A set of these rules in which some have other severities.</summary>
    public RuleSet With(IReadOnlyDictionary<string, Severity> overrides) => new(Rules, isOn, overrides);

    /// <summary>The rules that look at objects of a component.</summary>
    internal Rule[] For(string component) => byTarget.TryGetValue(component, out var found) ? found : None;

    /// <summary>The rules that look at objects of a component inside pod templates of custom resources.</summary>
    internal Rule[] ForTemplates(string component) => byTargetInTemplates.TryGetValue(component, out var found) ? found : None;

    internal Finding Finding(Rule rule, string path, string message, Origin? origin) => new(rule.Id, rule.DefaultSeverity, path, message, origin);

    /// <summary>The findings of rules that are on, with the severities that this set gives them.</summary>
    internal IReadOnlyList<Finding> Filter(List<Finding> findings)
    {
        findings.RemoveAll(finding => !isOn(finding.RuleId));
        for (var i = 0; i < findings.Count; i++)
        {
            if (severities.TryGetValue(findings[i].RuleId, out var severity))
                findings[i] = findings[i] with { Severity = severity };
        }

        return findings;
    }

    private static Dictionary<string, Rule[]> ByTarget(IEnumerable<Rule> rules) => rules
        .SelectMany(rule => rule.Targets.Select(target => (target, rule)))
        .GroupBy(pair => pair.target, pair => pair.rule)
        .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
