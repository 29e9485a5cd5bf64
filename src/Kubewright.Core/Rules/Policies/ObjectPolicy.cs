namespace Kubewright.Rules;

/// <summary>A policy about manifests of some kinds, each by itself.</summary>
/// <inheritdoc cref="KindPolicy"/>
internal abstract class ObjectPolicy(string id, string name, string title, Severity severity, string[] kinds, bool isOn = true)
    : KindPolicy(id, name, title, severity, kinds, isOn)
{
    /// <summary>Looks at a manifest. Paths are from its root.</summary>
    protected abstract void Check(ManifestObject manifest, PolicyContext context);

    internal sealed override void Run(PolicyContext context) => Check(context.Manifest, context);
}
