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
        {
            if (Syntax.Dns1123Label(name) is { } problem)
                context.Report("name", problem, node.Field("name"), Fix(node, name, context));
        }
    }

    /// <summary>The same name in lower case, with hyphens for what a label cannot have, where no other container has it.</summary>
    private static ManifestFix? Fix(ManifestMap container, string name, RuleContext context)
    {
        var label = NameSyntax.ToLabel(name);
        if (Syntax.Dns1123Label(label) is not null || PodTypes.EnclosingSpec(context) is not { } spec)
            return null;
        var isTaken = PodTypes.ContainerLists.Any(list => spec.Items(list).Any(other => other.Item.TextOr("name", "") is not { } known || known == label));
        return isTaken ? null : TreeFix.Set($"Call it '{label}'", container, label, "name");
    }
}
