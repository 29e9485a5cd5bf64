namespace Kubewright.Rules.Pods;

/// <summary>What a container asks for, and what it may use at most.</summary>
internal sealed class ContainerResources() : ComponentRule("KW1220", "Container resources", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("resources") is not { } resources)
            return;

        // In a pod itself (not in a template), requests that are missing are the limits; ephemeral containers get no defaults.
        var requests = PodTypes.IsPod(context) && !IsEphemeral(node, context) ? ResourceLists.WithDefaults(resources) : resources.MapIfAny("requests");
        ResourceLists.Check(resources, resources.MapIfAny("limits"), requests, "resources", isForPod: false, context);
    }

    private static bool IsEphemeral(ManifestMap container, RuleContext context) =>
        PodTypes.EnclosingSpec(context)?.List("ephemeralContainers") is { } list && list.Contains(container);
}
