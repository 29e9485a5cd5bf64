namespace Kubewright.Rules;

/// <summary>A rule about the objects of some types, wherever they are in a manifest: what the API server would say of them.</summary>
public abstract class ComponentRule : Rule
{
    /// <summary>The target of rules that look at whole manifests of every kind, custom ones included.</summary>
    internal const string AnyKind = "*";

    /// <summary>Makes a rule.</summary>
    /// <param name="id">Its id: <c>KW</c> and four digits.</param>
    /// <param name="title">What it is about, in a few words.</param>
    /// <param name="targets">The schema components whose objects it looks at: <c>io.k8s.api.core.v1.Container</c>.</param>
    protected ComponentRule(string id, string title, params string[] targets)
        : base(id, title) => Targets = targets;

    /// <summary>The schema components whose objects it looks at.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>Looks at one object of a target.</summary>
    /// <param name="node">The object.</param>
    /// <param name="context">Where it is, and where to report.</param>
    public abstract void Check(ManifestMap node, RuleContext context);
}
