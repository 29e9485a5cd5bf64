namespace Kubewright.Rules.Suppressions;

/// <summary>What somebody does not want to hear of, and why.</summary>
/// <param name="rules">The ids of the rules.</param>
/// <param name="reason">Why.</param>
/// <param name="origin">Where it was written.</param>
/// <param name="line">The line that it is about; 0 for a whole manifest.</param>
internal sealed class Suppression(IReadOnlyList<string> rules, string reason, Origin? origin, int line)
{
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ids of the rules.</summary>
    public IReadOnlyList<string> Rules => rules;

    /// <summary>Why; empty where nobody says.</summary>
    public string Reason => reason;

    /// <summary>Where it was written.</summary>
    public Origin? Origin => origin;

    /// <summary>The rules that it has silenced nothing of.</summary>
    public IEnumerable<string> Unused => rules.Where(rule => !used.Contains(rule));

    /// <summary>Whether a finding is silenced.</summary>
    public bool Covers(Finding finding)
    {
        if (line != 0 && finding.Origin?.Line != line || !rules.Contains(finding.RuleId, StringComparer.OrdinalIgnoreCase))
            return false;
        used.Add(finding.RuleId);
        return true;
    }
}
