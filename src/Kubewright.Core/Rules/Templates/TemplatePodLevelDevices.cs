namespace Kubewright.Rules.Templates;

internal sealed class TemplatePodLevelDevices() : TemplateRule("KW4004", "Ask for devices per container, not per pod", "io.k8s.api.core.v1.PodSpec")
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (name, value, _) in Amounts(node, list))
            {
                if (name is not ("cpu" or "memory") && !ResourceNames.IsHugePages(name))
                    context.Report(PathTo(node, list, name), $"Pod-level resources cannot hold '{name}'; move it to a container.", value);
            }
        }
    }
}
