namespace Kubewright.Rules.Templates;

internal sealed class DeviceRequestWithoutLimit() : TemplateRule("KW4000", "Limit every extended resource that is requested", Container, Trainer)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (Resources(node) is not { } resources || resources.Map("limits") is { IsOpen: true } || resources.IsOpen)
            return;
        foreach (var (name, request, _) in Amounts(node, "requests"))
        {
            if ((ResourceNames.IsExtended(name) || ResourceNames.IsHugePages(name)) && resources.Map("limits")?.Field(name) is null)
                context.Report(PathTo(node, "requests", name), $"'{name}' is requested but not limited; put it into limits (a limit alone is enough).", request, null, null, (FindingFacts.Resource, name), (FindingFacts.Value, Text(request)));
        }
    }
}
