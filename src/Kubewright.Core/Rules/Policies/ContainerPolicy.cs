namespace Kubewright.Rules;

/// <summary>A policy about containers: it looks at every container and init container of every workload, or of some.</summary>
/// <inheritdoc cref="PodPolicy"/>
internal abstract class ContainerPolicy(string id, string name, string title, Severity severity, PodTraits traits = PodTraits.None, bool isOn = true)
    : PodPolicy(id, name, title, severity, traits, isOn)
{
    /// <summary>Looks at a container.</summary>
    protected abstract void Check(PodContainer container, PolicyContext context);

    /// <inheritdoc/>
    protected sealed override void Check(PodTemplate pod, PolicyContext context)
    {
        foreach (var container in pod.Containers)
            Check(container, context);
    }
}
