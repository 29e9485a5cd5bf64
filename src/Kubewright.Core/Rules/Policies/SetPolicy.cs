namespace Kubewright.Rules;

/// <summary>A policy about manifests of some kinds that needs the others of their set. It is silent where no set is known.</summary>
/// <inheritdoc cref="KindPolicy"/>
internal abstract class SetPolicy(string id, string name, string title, Severity severity, string[] kinds, bool isOn = true)
    : KindPolicy(id, name, title, severity, kinds, isOn)
{
    /// <summary>Looks at a manifest among the others. Paths are from its root.</summary>
    protected abstract void Check(ManifestObject manifest, Bundle set, PolicyContext context);

    internal sealed override void Run(PolicyContext context)
    {
        if (context.Set is { } set)
            Check(context.Manifest, set, context);
    }
}
