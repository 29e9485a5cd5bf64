namespace Kubewright.Rules;

/// <summary>One thing to check. A rule holds no state: one object serves all manifests and threads.</summary>
public abstract class Rule
{
    /// <summary>The target of rules that look at whole manifests of every kind, custom ones included.</summary>
    internal const string AnyKind = "*";

    /// <summary>Makes a rule.</summary>
    /// <param name="id">Its id: <c>KW</c> and four digits.</param>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="targets">The schema components whose objects it looks at: <c>io.k8s.api.core.v1.Container</c>.</param>
    protected Rule(string id, string title, params string[] targets)
    {
        Id = id;
        Title = title;
        Targets = targets;
    }

    /// <summary>Its id: <c>KW</c> and four digits.</summary>
    public string Id { get; }

    /// <summary>What it is about, in a few words.</summary>
    public string Title { get; }

    /// <summary>The severity of its findings where nobody says otherwise.</summary>
    public virtual Severity DefaultSeverity => Severity.Error;

    /// <summary>The schema components whose objects it looks at.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>Looks at one object of a target.</summary>
    /// <param name="node">The object.</param>
    /// <param name="context">Where it is, and where to report.</param>
    public abstract void Check(ManifestMap node, RuleContext context);
}
