namespace Kubewright.Rules.Suppressions;

/// <summary>What somebody does not want to hear of, and why.</summary>
/// <param name="rules">The ids of the rules.</param>
/// <param name="reason">Why.</param>
/// <param name="origin">Where it was written.</param>
internal sealed class Suppression(IReadOnlyList<string> rules, string reason, Origin? origin)
{
    private readonly HashSet<string> used = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Where it was written.</summary>
    public Origin? Origin => origin;

    /// <summary>The line that it is about, from 1; 0 where it is about none.</summary>
    public int Line { get; init; }

    /// <summary>The path of the object that it is about; empty for a whole manifest.</summary>
    public string Path { get; init; } = "";

    /// <summary>Whether something silences a finding. One that does not say why silences nothing.</summary>
    public static bool Cover(List<Suppression> suppressions, Finding finding)
    {
        var isCovered = false;
        foreach (var suppression in suppressions)
            isCovered |= suppression.Covers(finding) && suppression.HasReason;
        return isCovered;
    }

    /// <summary>What is wrong with it.</summary>
    /// <param name="path">Where it is in the manifest.</param>
    /// <param name="on">The rules that were checked.</param>
    /// <param name="isComplete">Whether all was known that they looked at.</param>
    public IReadOnlyList<Finding> Problems(string path, RuleSet on, bool isComplete = true)
    {
        var problems = new List<Finding>();
        if (rules.Count == 0)
            Add(KubewrightRules.BadSuppression, "Say which rule is meant: the id, then why, as in 'KW2001: it exits when it hangs'.");
        foreach (var rule in rules)
        {
            if (!on.Rules.Any(known => known.Id == rule))
                Add(KubewrightRules.BadSuppression, $"There is no rule {rule}.");
            else if (!HasReason)
                Add(KubewrightRules.BadSuppression, $"Say why {rule} is ignored here, behind the id; without a reason it is not.");
            else if (isComplete && on.IsOn(rule) && !used.Contains(rule))
                Add(KubewrightRules.UnusedSuppression, $"{rule} reports nothing here; remove this.");
        }

        return on.Filter(problems);

        void Add(Rule rule, string message) => problems.Add(RuleSet.Finding(rule, path, message, origin));
    }

    private bool HasReason => reason.Length > 0;

    private bool Covers(Finding finding)
    {
        if ((Line != 0 && finding.Origin?.Line != Line) || !IsInside(finding.Path) || !rules.Contains(finding.RuleId, StringComparer.OrdinalIgnoreCase))
            return false;
        used.Add(finding.RuleId);
        return true;
    }

    private bool IsInside(string path) =>
        Path.Length == 0 || (path.StartsWith(Path, StringComparison.Ordinal) && (path.Length == Path.Length || path[Path.Length] is '.' or '['));
}
