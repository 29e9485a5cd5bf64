namespace Kubewright.Rules.Training;

/// <summary>
/// A policy about the devices that containers in custom resources ask for, and a TrainJob for each of its pods. In kinds of Kubernetes itself the API server
/// refuses the same.
/// </summary>
internal abstract class DevicePolicy(string id, string name, string title) : Policy(id, name, title, Severity.Error, isOn: true)
{
    public sealed override bool IsRefusal => true;

    /// <summary>Looks at what is asked for.</summary>
    /// <param name="resources">The map with <c>limits</c> and <c>requests</c>.</param>
    /// <param name="path">Its path.</param>
    /// <param name="context">Where to report.</param>
    protected abstract void Check(ManifestMap resources, string path, PolicyContext context);

    internal sealed override void Run(PolicyContext context)
    {
        if (context.Manifest.IsCustomWorkload)
        {
            foreach (var pod in context.Manifest.Pods)
            {
                foreach (var container in pod.Containers)
                {
                    if (container.Node.Map("resources") is { } resources)
                        Check(resources, container.PathTo("resources"), context);
                }
            }
        }

        if (context.Manifest.KindName == "TrainJob" && context.Manifest.Spec.At("trainer", "resourcesPerNode").Map is { } perNode)
            Check(perNode, "spec.trainer.resourcesPerNode", context);
    }

    /// <summary>The amounts in limits or requests.</summary>
    protected static IEnumerable<(string Resource, QuantityValue Amount, ManifestScalar Node)> Amounts(ManifestMap resources, string list)
    {
        foreach (var (resource, node) in resources.MapOrOpen(list))
        {
            if (QuantityValue.TryRead(node, out var amount))
                yield return (resource, amount, (ManifestScalar)node);
        }
    }
}
