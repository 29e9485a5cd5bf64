namespace Kubewright.Rules.Network;

/// <summary>The endpoints of an endpoint slice and the type of their addresses.</summary>
internal sealed class EndpointSliceEndpoints() : ComponentRule("KW1432", "Endpoints of an endpoint slice", "io.k8s.api.discovery.v1.EndpointSlice")
{
    private const int MostEndpoints = 1000;
    private const int MostAddresses = 100;
    private const int MostTopologyLabels = 16;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var type = node.TextOr("addressType", "");
        if (type is not (null or "IPv4" or "IPv6" or "FQDN"))
            context.Report("addressType", type.Length == 0 ? "An endpoint slice needs an addressType: IPv4, IPv6 or FQDN." : $"'{type}' is no address type; use IPv4, IPv6 or FQDN.", node.Field("addressType") ?? node);
        if (node.List("endpoints") is { Count: > MostEndpoints } many)
        {
            context.Report("endpoints", $"A slice holds at most {MostEndpoints} endpoints, not {many.Count}; use several slices.", many);
            return;
        }

        foreach (var (i, endpoint) in node.Items("endpoints"))
            CheckEndpoint(endpoint, type, $"endpoints[{i}].", context);
    }

    private static void CheckEndpoint(ManifestMap endpoint, string? type, string prefix, RuleContext context)
    {
        if (endpoint.IsCertainlyEmpty("addresses"))
            context.Report($"{prefix}addresses", "An endpoint needs at least one address.", endpoint);
        else if (endpoint.List("addresses") is { Count: > MostAddresses } many)
            context.Report($"{prefix}addresses", $"An endpoint has at most {MostAddresses} addresses, not {many.Count}.", many);
        foreach (var (i, address) in endpoint.Texts("addresses"))
            CheckAddress(address, type, $"{prefix}addresses", i, endpoint.List("addresses")![i], context);
        context.CheckForm(endpoint, "nodeName", Syntax.Dns1123Subdomain, prefix);
        context.CheckForm(endpoint, "hostname", Syntax.Dns1123Label, prefix);
        if (endpoint.Map("deprecatedTopology") is { } topology)
        {
            if (topology.Count > MostTopologyLabels)
                context.Report($"{prefix}deprecatedTopology", $"deprecatedTopology holds at most {MostTopologyLabels} labels; use zone and nodeName instead.", topology);
            LabelSelectors.ValidateLabels(topology, $"{prefix}deprecatedTopology", context);
        }
    }

    private static void CheckAddress(string address, string? type, string path, int index, ManifestNode at, RuleContext context)
    {
        var problem = type switch
        {
            "IPv4" => IpSyntax.LegacyAddress(address),
            "IPv6" => IpSyntax.Address(address),
            "FQDN" => NameSyntax.FullyQualifiedDomain(address),
            _ => null,
        };
        if (problem is null && type is "IPv4" or "IPv6")
        {
            if (problem is null && (address.IndexOf(':') >= 0) != (type == "IPv6"))
                context.Report(path, $"'{address}' is no {type} address.", at);
            problem ??= IpSyntax.EndpointAddress(address);
        }

        if (problem is not null)
            context.Report($"{path}[{index}]", problem, at);
    }
}
