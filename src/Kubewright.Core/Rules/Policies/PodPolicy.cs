namespace Kubewright.Rules;

/// <summary>A policy about pods: it looks at every pod template of every workload, or of some.</summary>
/// <param name="id">Its id.</param>
/// <param name="name">Its name.</param>
/// <param name="title">What to do, in a few words.</param>
/// <param name="severity">The severity of its findings.</param>
/// <param name="traits">The workloads that it looks at have one of these traits; all workloads, and pods of which the workload is not known, where none is given.</param>
/// <param name="isOn">Whether it is on by default.</param>
internal abstract class PodPolicy(string id, string name, string title, Severity severity, PodTraits traits = PodTraits.None, bool isOn = true)
    : Policy(id, name, title, severity, isOn)
{
    /// <summary>Looks at a pod template.</summary>
    protected abstract void Check(PodTemplate pod, PolicyContext context);

    /// <summary>Whether it looks at the pods of a manifest. Of a part of one it is not known what it belongs to.</summary>
    protected virtual bool AppliesTo(ManifestObject manifest) =>
        traits == PodTraits.None || (traits == PodTraits.LongRunning ? manifest.IsLongRunning : manifest.Has(traits));

    internal sealed override void Run(PolicyContext context)
    {
        if (context.Manifest.Pods.Count == 0 || !AppliesTo(context.Manifest))
            return;
        foreach (var pod in context.Manifest.Pods)
            Check(pod, context);
    }
}
