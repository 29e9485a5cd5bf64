namespace Kubewright.Rules.Pods;

/// <summary>How a pod looks up names.</summary>
internal sealed class DnsConfiguration() : ComponentRule("KW1264", "DNS configuration", PodTypes.PodSpec)
{
    private const int MostServers = 3;
    private const int MostSearches = 32;
    private const int MostCharacters = 2048;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var dns = node.Map("dnsConfig");
        if (node.Text("dnsPolicy") == "None")
        {
            // With this policy all comes from the configuration, and the server looks no further where it is missing.
            if (node.IsCertainlyAbsent("dnsConfig"))
                context.Report("dnsConfig", "With dnsPolicy None the pod has no name servers; add dnsConfig.", node);
            else if (dns is not null && context.Require(dns, "nameservers", "dnsConfig.", "With dnsPolicy None the pod has no name servers; add them."))
                return;
        }

        if (dns is null)
            return;
        CheckServers(dns, context);
        CheckSearches(dns, context);
        foreach (var (i, option) in dns.Items("options"))
        {
            if (option.IsCertainlyEmpty("name"))
                context.Report($"dnsConfig.options[{i}]", "The name of the option is missing.", option);
        }
    }

    private static void CheckServers(ManifestMap dns, RuleContext context)
    {
        if (dns.List("nameservers") is { Count: > MostServers } servers)
            context.Report("dnsConfig.nameservers", $"There are {servers.Count} name servers; at most {MostServers} are used.", servers);
        foreach (var (i, server) in dns.Texts("nameservers"))
            context.ReportIf(IpSyntax.LegacyAddress(server), $"dnsConfig.nameservers[{i}]", "", dns.Field("nameservers"));
    }

    private static void CheckSearches(ManifestMap dns, RuleContext context)
    {
        if (dns.List("searches") is not { } searches)
            return;
        var length = searches.Count - 1;
        foreach (var (i, search) in dns.Texts("searches"))
        {
            length += search.Length;
            if (search != "." && !IsDomain(search.EndsWith(".", StringComparison.Ordinal) ? search.Substring(0, search.Length - 1) : search))
                context.Report($"dnsConfig.searches[{i}]", $"'{search}' is no DNS name: use at most 253 of a-z, 0-9, '-', '_' and '.', and begin and end each part with a letter, a digit or '_'.", searches);
        }

        if (searches.Count > MostSearches || length > MostCharacters)
            context.Report("dnsConfig.searches", $"There are {searches.Count} search paths with {length} characters; at most {MostSearches} with {MostCharacters} are used.", searches);
    }

    /// <summary>Parts may begin and end with an underscore, which host names do not have.</summary>
    private static bool IsDomain(string name) => Syntax.IsDnsSubdomain(name.Replace('_', '0'));
}
