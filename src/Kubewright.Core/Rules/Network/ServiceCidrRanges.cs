namespace Kubewright.Rules.Network;

/// <summary>The ranges of a service CIDR.</summary>
internal sealed class ServiceCidrRanges() : ComponentRule("KW1440", "Ranges of a service CIDR", "io.k8s.api.networking.v1.ServiceCIDR")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        if (spec.IsCertainlyEmpty("cidrs"))
            context.Report("spec.cidrs", "A service CIDR needs one CIDR, or one of each IP family.", spec);
        if (spec.List("cidrs") is not { Count: > 0 } ranges)
            return;
        if (ranges.Count > 2)
        {
            context.Report("spec.cidrs", $"A service CIDR has at most two CIDRs, not {ranges.Count}.", ranges);
            return;
        }

        foreach (var (i, range) in spec.Texts("cidrs"))
        {
            if (IpSyntax.Network(range) is { } problem)
                context.Report($"spec.cidrs[{i}]", problem, ranges[i]);
        }

        if (spec.AllTexts("cidrs") is [var first, var second] && IpNetwork.TryParse(first, out var one, out _) && IpNetwork.TryParse(second, out var other, out _)
            && one.IsWrittenAsIPv6 == other.IsWrittenAsIPv6)
        {
            context.Report("spec.cidrs", "Two CIDRs must be of different IP families.", ranges);
        }
    }
}
