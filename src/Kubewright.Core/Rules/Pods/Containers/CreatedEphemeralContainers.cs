namespace Kubewright.Rules.Pods;

/// <summary>Pods are made without ephemeral containers.</summary>
internal sealed class CreatedEphemeralContainers() : ComponentRule("KW1209", "Ephemeral containers of a new pod", PodTypes.Pod)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec")?.List("ephemeralContainers") is { Count: > 0 } containers)
            context.Report("spec.ephemeralContainers", "A pod is made without ephemeral containers; they are added while it runs (kubectl debug).", containers);
    }
}
