namespace Kubewright.Rules.Structure;

/// <summary>Where the checks of a manifest's structure report, and how far they have come.</summary>
internal sealed class StructureReport
{
    private readonly List<Finding> findings;

    public StructureReport(FieldPath path, List<Finding> findings)
    {
        Path = path;
        this.findings = findings;
    }

    /// <summary>The place in the manifest.</summary>
    public FieldPath Path { get; }

    /// <summary>How many findings there are.</summary>
    public int Count => findings.Count;

    /// <summary>Whether there is an error after which the API server does not evaluate the rules of a definition.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Reports at the place, or at a path relative to it.</summary>
    public void Report(Rule rule, string relative, string message, Origin? origin) => ReportAt(rule, Path.Text(relative), message, origin);

    /// <summary>Reports something after which rules of a definition are not evaluated.</summary>
    public void Block(Rule rule, string relative, string message, Origin? origin, ManifestFix? fix = null)
    {
        IsBlocked = true;
        findings.Add(new Finding(rule.Id, rule.DefaultSeverity, Path.Text(relative), message, origin) { Fix = fix });
    }

    /// <summary>Reports at a path from the root.</summary>
    public void ReportAt(Rule rule, string path, string message, Origin? origin) => findings.Add(new Finding(rule.Id, rule.DefaultSeverity, path, message, origin));

    /// <summary>Whether a rule has reported at a path.</summary>
    public bool Has(Rule rule, string path) => findings.Exists(finding => finding.RuleId == rule.Id && finding.Path == path);

    /// <summary>Takes back what a rule reported at a path.</summary>
    public void Remove(Rule rule, string path) => findings.RemoveAll(finding => finding.RuleId == rule.Id && finding.Path == path);

    /// <summary>Takes back the findings from a count on.</summary>
    public Finding[] Withdraw(int start)
    {
        var withdrawn = new Finding[findings.Count - start];
        findings.CopyTo(start, withdrawn, 0, withdrawn.Length);
        findings.RemoveRange(start, withdrawn.Length);
        return withdrawn;
    }

    /// <summary>Reports what was taken back.</summary>
    public void Restore(Finding[] withdrawn) => findings.AddRange(withdrawn);
}
