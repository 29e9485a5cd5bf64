namespace Kubewright.Rules.Pods;

/// <summary>Entries of a pod's <c>/etc/hosts</c>.</summary>
internal sealed class HostAliases() : ComponentRule("KW1265", "Host aliases", "io.k8s.api.core.v1.HostAlias")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("ip", "") is { } address)
            context.ReportIf(IpSyntax.LegacyAddress(address), "", "ip", node.Field("ip"));
        foreach (var (i, name) in node.Texts("hostnames"))
            Report(Syntax.Dns1123Subdomain(name), i, node, context);
    }

    private static void Report(string? problem, int i, ManifestMap alias, RuleContext context)
    {
        if (problem is not null)
            context.Report($"hostnames[{i}]", problem, alias.Field("hostnames"));
    }
}
