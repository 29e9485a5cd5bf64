namespace Kubewright.Rules;

/// <summary>A policy about manifests of some kinds.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name.</param>
/// <param name="title">What to do, in a few words.</param>
/// <param name="severity">The severity of its findings.</param>
/// <param name="kinds">The kinds as <see cref="KindNames"/> writes them; none for all.</param>
/// <param name="isOn">Whether it is on by default.</param>
internal abstract class KindPolicy(string id, string name, string title, Severity severity, string[] kinds, bool isOn)
    : Policy(id, name, title, severity, isOn)
{
    internal sealed override bool LooksAt(string kindName) => kindName.Length > 0 && (kinds.Length == 0 || Array.IndexOf(kinds, kindName) >= 0);
}
