namespace Kubewright.Rules.Network;

/// <summary>Whom a network policy is about and whom it lets through: selectors and IP blocks.</summary>
internal sealed class NetworkPolicyPeers()
    : ComponentRule("KW1420", "Selectors and peers of a network policy", "io.k8s.api.networking.v1.NetworkPolicySpec", "io.k8s.api.networking.v1.NetworkPolicyPeer")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        LabelSelectors.Validate(node.Map("podSelector"), "podSelector", context);
        LabelSelectors.Validate(node.Map("namespaceSelector"), "namespaceSelector", context);
        if (node.Map("ipBlock") is { } block)
            CheckBlock(block, context);
        foreach (var direction in (string[])["ingress", "egress"])
        {
            foreach (var (i, rule) in node.Items(direction))
                CheckPeers(rule, direction == "ingress" ? "from" : "to", $"{direction}[{i}]", context);
        }
    }

    private static void CheckPeers(ManifestMap rule, string field, string path, RuleContext context)
    {
        foreach (var (i, peer) in rule.Items(field))
        {
            var hasSelector = peer.IsSet("podSelector") || peer.IsSet("namespaceSelector");
            if (hasSelector && peer.IsSet("ipBlock"))
                context.Report($"{path}.{field}[{i}]", "A peer is selected by labels or by an IP block, not both; make it two entries.", peer);
            else if (!hasSelector && peer.IsCertainlyAbsent("ipBlock") && peer.IsCertainlyAbsent("podSelector") && peer.IsCertainlyAbsent("namespaceSelector"))
                context.Report($"{path}.{field}[{i}]", "A peer needs a podSelector, a namespaceSelector or an ipBlock.", peer);
        }
    }

    private static void CheckBlock(ManifestMap block, RuleContext context)
    {
        context.Require(block, "cidr", "ipBlock.", IpSyntax.LegacyNetwork);
        if (block.Text("cidr") is not { } cidr || !IpNetwork.TryParse(cidr, out var network, out _))
            return;
        foreach (var (i, text) in block.Texts("except"))
        {
            var problem = IpSyntax.LegacyNetwork(text);
            if (IpNetwork.TryParse(text, out var exception, out _) && (!network.Contains(exception) || network.Length >= exception.Length))
                problem ??= $"'{text}' is no part of {cidr}; except takes only smaller blocks inside cidr.";
            if (problem is not null)
                context.Report($"ipBlock.except[{i}]", problem, block.List("except")![i]);
        }
    }
}
