namespace Kubewright.Rules.Workloads;

/// <summary>A pod template has no ephemeral containers.</summary>
internal sealed class TemplateEphemeralContainers() : ComponentRule("KW1303", "Ephemeral containers in a template", "io.k8s.api.core.v1.PodTemplateSpec")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec")?.List("ephemeralContainers") is { Count: > 0 } containers)
            context.Report("spec.ephemeralContainers", "A template has no ephemeral containers; they are added to running pods (kubectl debug).", containers);
    }
}
