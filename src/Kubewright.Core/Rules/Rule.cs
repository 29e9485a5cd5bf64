namespace Kubewright.Rules;

/// <summary>One thing to check. A rule holds no state: one object serves all manifests and threads.</summary>
public abstract class Rule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="id">Its id: <c>KW</c> and four digits.</param>
    /// <param name="title">What it is about, in a few words.</param>
    private protected Rule(string id, string title)
    {
        Id = id;
        Title = title;
    }

    /// <summary>Its id: <c>KW</c> and four digits.</summary>
    public string Id { get; }

    /// <summary>What it is about, in a few words.</summary>
    public string Title { get; }

    /// <summary>Its name, in words joined by hyphens (<c>readiness-probe-missing</c>); <see langword="null"/> for a rule that the API server makes.</summary>
    public virtual string? Name => null;

    /// <summary>What it belongs to, by its id: <c>Reliability</c>.</summary>
    public string Category => RuleCategory.Of(Id);

    /// <summary>The severity of its findings where nobody says otherwise.</summary>
    public virtual Severity DefaultSeverity => Severity.Error;

    /// <summary>Whether it is checked where nobody says otherwise.</summary>
    public virtual bool IsOnByDefault => true;

    /// <summary>
    /// Whether what it reports as an error is refused by a cluster: the manifest itself, or the pods made of it. Such a manifest is not built and
    /// not rendered.
    /// </summary>
    public virtual bool IsRefusal => DefaultSeverity == Severity.Error;

    /// <summary>What can be set for it.</summary>
    public virtual IReadOnlyList<RuleOption> Options => [];

    /// <summary>Why it is there and what to do; <see langword="null"/> where the title says all.</summary>
    public virtual RuleDocumentation? Documentation => null;
}
