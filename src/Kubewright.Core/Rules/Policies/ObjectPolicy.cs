namespace Kubewright.Rules;

/// <summary>A policy about manifests of some kinds.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name.</param>
/// <param name="title">What to do, in a few words.</param>
/// <param name="severity">The severity of its findings.</param>
/// <param name="kinds">The kinds as <see cref="KindNames"/> writes them; none for all.</param>
/// <param name="isOn">Whether it is on by default.</param>
internal abstract class ObjectPolicy(string id, string name, string title, Severity severity, string[] kinds, bool isOn = true)
    : Policy(id, name, title, severity, isOn)
{
    /// <summary>Looks at a manifest. Paths are from its root.</summary>
    protected abstract void Check(ManifestObject manifest, PolicyContext context);

    internal sealed override bool LooksAt(string kindName) => kindName.Length > 0 && (kinds.Length == 0 || Array.IndexOf(kinds, kindName) >= 0);

    internal sealed override void Run(PolicyContext context) => Check(context.Manifest, context);
}
