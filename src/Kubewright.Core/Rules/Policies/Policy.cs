namespace Kubewright.Rules;

/// <summary>
/// A rule about what a manifest means: what an experienced operator would say of it. It reads manifests by path and needs no schema, so it speaks of
/// custom resources that nothing else is known of, too.
/// </summary>
internal abstract class Policy : Rule
{
    private readonly string name;
    private readonly Severity severity;
    private readonly bool isOn;

    private protected Policy(string id, string name, string title, Severity severity, bool isOn)
        : base(id, title)
    {
        this.name = name;
        this.severity = severity;
        this.isOn = isOn;
    }

    /// <inheritdoc/>
    public sealed override string Name => name;

    /// <inheritdoc/>
    public sealed override Severity DefaultSeverity => severity;

    /// <inheritdoc/>
    public sealed override bool IsOnByDefault => isOn;

    /// <summary>An error of a policy is a mistake, and still something that one may build.</summary>
    public override bool IsRefusal => false;

    /// <inheritdoc/>
    public abstract override RuleDocumentation Documentation { get; }

    /// <summary>The severity of what it finds: a rule whose verdict depends on a cluster of which nothing was said only warns.</summary>
    internal virtual Severity SeverityIn(PolicyContext context) => severity;

    /// <summary>Whether it has anything to say of manifests of a kind, as <see cref="KindNames"/> writes it; empty where the kind is not known. It is not run for others.</summary>
    internal virtual bool LooksAt(string kindName) => true;

    /// <summary>Looks at a manifest, or at what is known of the pods in a part of one.</summary>
    internal abstract void Run(PolicyContext context);
}
