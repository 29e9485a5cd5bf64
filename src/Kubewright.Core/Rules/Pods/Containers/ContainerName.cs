using Kubewright.Rules.Templates;

namespace Kubewright.Rules.Pods;

/// <summary>The name of a container: a DNS label.</summary>
internal sealed class ContainerName() : ComponentRule("KW1200", "Container name", PodTypes.Container, PodTypes.EphemeralContainer)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyEmpty("name") && TemplateKinds.NamesContainers(context))
            return;
        if (!context.Require(node, "name", "", "A container needs a name; give it one such as 'app'.") && node.Text("name") is { } name)
            context.ReportIf(Syntax.Dns1123Label(name), "", "name", node.Field("name"));
    }
}
