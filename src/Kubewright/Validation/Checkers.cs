using Kubewright.Rules;
using Kubewright.Schemas;

namespace Kubewright;

/// <summary>What checks manifests whose kinds a catalogue knows.</summary>
internal sealed class Checkers(Func<SchemaCatalog> catalog)
{
    private readonly Lazy<ManifestChecker> all = new(() => new ManifestChecker(catalog(), RuleSet.Default));
    private readonly Lazy<ManifestChecker> refusals = new(() => new ManifestChecker(catalog(), RuleSet.Default.Where(rule => rule.IsRefusal)));

    private static readonly Checkers BuiltIn = new(() => SchemaCatalog.BuiltIn);

    /// <summary>Says all that there is to say.</summary>
    public ManifestChecker All => all.Value;

    /// <summary>Says what a cluster would refuse.</summary>
    public ManifestChecker Refusals => refusals.Value;

    /// <summary>Those for a builder, model or manifest: it has its kind's definition with it, where Kubewright has none.</summary>
    public static Checkers For(object manifest) => manifest switch
    {
        IDefinedKind defined => defined.Definition.Checkers,
        TreeManifest { Definition: { } definition } => definition.Checkers,
        _ => BuiltIn,
    };
}
