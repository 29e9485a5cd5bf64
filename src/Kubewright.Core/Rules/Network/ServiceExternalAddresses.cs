namespace Kubewright.Rules.Network;

/// <summary>The IP addresses outside the cluster that a service answers on.</summary>
internal sealed class ServiceExternalAddresses() : ComponentRule("KW1406", "External IPs of a service", ServiceFacts.Component)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is not { } spec)
            return;
        foreach (var (i, address) in spec.Texts("externalIPs"))
        {
            if ((IpSyntax.LegacyAddress(address) ?? IpSyntax.EndpointAddress(address)) is { } problem)
                context.Report($"spec.externalIPs[{i}]", problem, spec.List("externalIPs")![i]);
        }
    }
}
