namespace Kubewright.Rules.Templates;

internal sealed class TemplateRequestExceedsLimit() : TemplateRule("KW2204", "Keep requests within limits in custom resources", Container)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var (name, request, amount) in Amounts(node, "requests"))
        {
            if (!ResourceNames.IsNative(name) || Resources(node)?.Map("limits")?[name] is not { } limit || !QuantityValue.TryRead(limit, out var most))
                continue;
            var isRefused = ResourceNames.IsHugePages(name) ? !amount.Equals(most) : amount.CompareTo(most) > 0;
            if (isRefused)
                context.Report(PathTo(node, "requests", name), $"Container '{node.Text("name")}' requests {Text(request)} of {name} but limits it to {Text(limit)}.", request);
        }
    }
}
