namespace Kubewright.Rules.Network;

/// <summary>The addresses of Endpoints.</summary>
internal sealed class EndpointAddresses()
    : ComponentRule("KW1430", "Addresses of Endpoints", "io.k8s.api.core.v1.EndpointSubset", "io.k8s.api.core.v1.EndpointAddress")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Ancestor(0)?.List("subsets") is not null)
        {
            if (node.IsCertainlyEmpty("addresses") && node.IsCertainlyEmpty("notReadyAddresses"))
                context.Report("", "A subset needs addresses or notReadyAddresses.", node);
            return;
        }

        if (node.TextOr("ip", "") is { } ip && (IpSyntax.LegacyAddress(ip) ?? IpSyntax.EndpointAddress(ip)) is { } problem)
            context.Report("ip", problem, node.Field("ip") ?? node);
        context.CheckForm(node, "hostname", Syntax.Dns1123Label, takesEmpty: true);
        context.CheckForm(node, "nodeName", Syntax.Dns1123Subdomain);
    }
}
