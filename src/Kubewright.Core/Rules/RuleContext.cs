using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Where a rule is in a manifest, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly List<Finding> findings;
    private readonly FieldPath path;
    private readonly List<(ManifestMap Node, string Component)> ancestors = [];
    private List<Finding>? early;
    private List<(Rule Rule, Action Check)>? late;
    private List<(ManifestMap Node, string Field)>? skipped;

    internal RuleContext(ManifestMap root, FieldPath path, List<Finding> findings)
    {
        Root = root;
        this.path = path;
        this.findings = findings;
    }

    /// <summary>The whole manifest.</summary>
    public ManifestMap Root { get; }

    /// <summary>The manifest's kind.</summary>
    public string Kind => (Root["kind"] as ManifestScalar)?.Text ?? "";

    /// <summary>The manifest's API group and version.</summary>
    public string ApiVersion => (Root["apiVersion"] as ManifestScalar)?.Text ?? "";

    /// <summary>What is known of a custom kind as a whole; <see langword="null"/> for a kind of Kubernetes itself.</summary>
    internal SchemaResource? CustomKind { get; init; }

    /// <summary>Whether it is only a part of a manifest, so that nothing is known of what is around it.</summary>
    internal bool IsFragment { get; init; }

    /// <summary>The component of the object looked at.</summary>
    internal string Component => ancestors[ancestors.Count - 1].Component;

    /// <summary>How far up in the manifest the object is that contains the one looked at: 0 is the nearest.</summary>
    public ManifestMap? Ancestor(int distance) => ancestors.Count - 2 - distance is >= 0 and var at ? ancestors[at].Node : null;

    /// <summary>The nearest object of a component around the one looked at, or <see langword="null"/>.</summary>
    public ManifestMap? Enclosing(string component)
    {
        for (var i = ancestors.Count - 2; i >= 0; i--)
        {
            if (ancestors[i].Component == component)
                return ancestors[i].Node;
        }

        return null;
    }

    /// <summary>Whether the path of the object begins with a text.</summary>
    public bool IsUnder(string prefix) => path.Text().StartsWith(prefix, StringComparison.Ordinal);

    /// <summary>The path of the object looked at, with a path relative to it behind.</summary>
    public string PathTo(string relative = "") => path.Text(relative);

    /// <summary>Reports a finding.</summary>
    /// <param name="relative">The field's path, relative to the object: <c>ports[0].name</c>; empty for the object itself.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="at">The node to point at; the object itself where none is given.</param>
    public void Report(string relative, string message, ManifestNode? at = null) => Report(relative, message, at, fix: null);

    /// <summary>Reports a finding, and what helps to correct it.</summary>
    /// <param name="relative">The field's path, relative to the object.</param>
    /// <param name="message">What is wrong and what to do.</param>
    /// <param name="at">The node to point at; the object itself where none is given.</param>
    /// <param name="fix">How to correct it.</param>
    /// <param name="related">Another place that it speaks of.</param>
    public void Report(string relative, string message, ManifestNode? at, ManifestFix? fix, RelatedPlace? related = null) => findings.Add(
        new Finding(Current!.Id, Current.DefaultSeverity, path.Text(relative), message, at?.Origin ?? ancestors[ancestors.Count - 1].Node.Origin)
        {
            Related = related is null ? [] : [related],
            Fix = fix,
        });

    /// <summary>Reports what the API server finds before it validates, so that it reports nothing else: other findings of what it validates are dropped.</summary>
    /// <inheritdoc cref="Report(string, string, ManifestNode)"/>
    public void ReportEarly(string relative, string message, ManifestNode? at = null)
    {
        Report(relative, message, at);
        (early ??= []).Add(findings[findings.Count - 1]);
    }

    /// <summary>Drops what the API server does not report because it stopped early.</summary>
    internal void DropWhatStaysUnsaid()
    {
        if (early is not null)
            findings.RemoveAll(finding => finding.RuleId.StartsWith("KW1", StringComparison.Ordinal) && !finding.RuleId.StartsWith("KW10", StringComparison.Ordinal) && !early.Contains(finding));
    }

    /// <summary>
    /// Puts off a check of the whole manifest: the API server makes it last, and only where it has found nothing wrong. Paths that it reports
    /// are relative to the manifest.
    /// </summary>
    internal void WhenNothingElseIsWrong(Action check) => (late ??= []).Add((Current!, check));

    /// <summary>Makes the checks that were put off.</summary>
    internal void RunLateChecks()
    {
        if (late is null || findings.Exists(IsRefusal))
            return;
        foreach (var (rule, check) in late)
        {
            Current = rule;
            check();
        }
    }

    /// <summary>Keeps all rules from what is in a field of the object looked at: the API server does not look there once something else is wrong.</summary>
    public void Skip(string field) => (skipped ??= []).Add((ancestors[ancestors.Count - 1].Node, field));

    /// <summary>Whether a rule said that rules skip a field.</summary>
    internal bool IsSkipped(ManifestMap node, string field)
    {
        if (skipped is null)
            return false;
        foreach (var (skippedNode, skippedField) in skipped)
        {
            if (ReferenceEquals(skippedNode, node) && skippedField == field)
                return true;
        }

        return false;
    }

    /// <summary>What was found so far.</summary>
    internal List<Finding> Findings => findings;

    /// <summary>The rule that is at work.</summary>
    internal Rule? Current { get; set; }

    internal void Enter(ManifestMap node, string component) => ancestors.Add((node, component));

    /// <summary>Ids of what the API server refuses begin with <c>KW1</c>.</summary>
    private static bool IsRefusal(Finding finding) => finding.Severity == Severity.Error && finding.RuleId.StartsWith("KW1", StringComparison.Ordinal);

    internal void Leave() => ancestors.RemoveAt(ancestors.Count - 1);
}
