namespace Kubewright.Rules.Templates;

internal sealed class DeviceRequestLimitMismatch() : TemplateRule("KW4001", "Request exactly as many devices as the limit", Container, Trainer)
{
    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var (name, request, amount) in Amounts(node, "requests"))
        {
            if (ResourceNames.IsExtended(name) && Resources(node)?.Map("limits")?[name] is { } limit && QuantityValue.TryRead(limit, out var most) && !amount.Equals(most))
                context.Report(PathTo(node, "requests", name), $"'{name}' is requested {Text(request)} times but limited to {Text(limit)}; both must be equal.", request, null, new RelatedPlace(context.PathTo(PathTo(node, "limits", name)), "the limit", limit.Origin), (FindingFacts.Resource, name));
        }
    }
}
