namespace Kubewright.Rules.Network;

/// <summary>A service's cluster IPs and IP families. The API server looks at them first, to allocate addresses, and stops if they are wrong.</summary>
internal sealed class ServiceClusterAddresses() : ComponentRule("KW1400", "Cluster IPs and IP families of a service", ServiceFacts.Component)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (!ServiceFacts.TryRead(node, out var service) || service.Type is null or "ExternalName")
            return;
        var spec = service.Spec;
        var isFine = CheckPairing(spec, context) & CheckFamilies(spec, context) & CheckPolicy(spec, context);
        if (spec.AllTexts("clusterIPs") is not { } written || spec.TextOr("clusterIP", "") is not { } single)
            return;
        var addresses = written.Count == 0 && single.Length > 0 ? [single] : written;
        isFine &= CheckAddresses(addresses, spec, context);
        if (isFine)
            CheckPolicyFits(spec, addresses.Count, context);
    }

    private static bool CheckPairing(ManifestMap spec, RuleContext context)
    {
        var all = spec.List("clusterIPs");
        if (all is not { Count: > 0 } || spec.TextOr("clusterIP", "") is not { } single)
            return true;
        if (single.Length == 0)
            return Problem("clusterIPs", "clusterIPs is set without clusterIP; set clusterIP to the first of them too.", all, context);
        return all[0] is not ManifestScalar { Kind: ManifestNodeKind.String } first || first.Text == single
            || Problem("clusterIPs", $"The first of clusterIPs is '{first.Text}' and clusterIP is '{single}'; make them the same.", first, context);
    }

    private static bool CheckFamilies(ManifestMap spec, RuleContext context)
    {
        var isFine = true;
        string? previous = null;
        foreach (var (i, family) in spec.Texts("ipFamilies"))
        {
            if (family is not ("IPv4" or "IPv6"))
                isFine = Problem($"ipFamilies[{i}]", $"'{family}' is no IP family; use IPv4 or IPv6.", spec.List("ipFamilies")![i], context);
            else if (family == previous || (i > 1 && previous is not null))
                isFine = Problem($"ipFamilies[{i}]", $"The family {family} is listed twice; list each once.", spec.List("ipFamilies")![i], context);
            previous = family;
        }

        return isFine;
    }

    private static bool CheckPolicy(ManifestMap spec, RuleContext context) =>
        spec.Text("ipFamilyPolicy") is not { } policy || policy is "SingleStack" or "PreferDualStack" or "RequireDualStack"
        || Problem("ipFamilyPolicy", $"'{policy}' is no IP family policy; use SingleStack, PreferDualStack or RequireDualStack.", spec.Field("ipFamilyPolicy")!, context);

    private static bool CheckAddresses(IReadOnlyList<string> addresses, ManifestMap spec, RuleContext context)
    {
        var isFine = true;
        var areAllAddresses = true;
        for (var i = 0; i < addresses.Count; i++)
        {
            if (i == 0 && addresses[0] == "None")
            {
                if (addresses.Count > 1)
                    isFine = areAllAddresses = Problem("clusterIPs", "None, which makes a service headless, must be the only entry.", spec, context);
            }
            else if (IpSyntax.LegacyAddress(addresses[i]) is { } problem)
            {
                isFine = areAllAddresses = Problem($"clusterIPs[{i}]", problem, spec, context);
            }
        }

        if (addresses.Count > 2)
            isFine = Problem("clusterIPs", $"A service has at most two cluster IPs, not {addresses.Count}.", spec, context);
        return areAllAddresses ? isFine & (addresses.Count < 2 || AreOfTwoFamilies(addresses, spec, context)) & FamiliesMatch(addresses, spec, context) : false;
    }

    private static bool AreOfTwoFamilies(IReadOnlyList<string> addresses, ManifestMap spec, RuleContext context)
    {
        var first = IsIPv6(addresses[0]);
        return addresses.Any(address => IsIPv6(address) != first)
            || Problem("clusterIPs", "Several cluster IPs must be of different families: one IPv4 and one IPv6 address.", spec, context);
    }

    private static bool FamiliesMatch(IReadOnlyList<string> addresses, ManifestMap spec, RuleContext context)
    {
        var isFine = true;
        foreach (var (i, family) in spec.Texts("ipFamilies"))
        {
            if (i >= addresses.Count || addresses[0] == "None")
                break;
            if (family is "IPv4" or "IPv6" && IsIPv6(addresses[i]) != (family == "IPv6"))
                isFine = Problem($"clusterIPs[{i}]", $"'{addresses[i]}' is no {family} address, which ipFamilies[{i}] asks for.", spec, context);
        }

        return isFine;
    }

    /// <summary>Without a policy a service is of one family, unless it is headless and selects nothing.</summary>
    private static void CheckPolicyFits(ManifestMap spec, int addresses, RuleContext context)
    {
        var isSingle = spec.Text("ipFamilyPolicy") is { } policy
            ? policy == "SingleStack"
            : spec.IsCertainlyAbsent("ipFamilyPolicy") && (spec.Text("clusterIP") != "None" || spec.IsFilled("selector"));
        if (isSingle && (addresses == 2 || spec.List("ipFamilies") is { Count: 2 }))
            Problem("ipFamilyPolicy", "Two cluster IPs or IP families need the policy PreferDualStack or RequireDualStack.", spec, context);
    }

    private static bool IsIPv6(string address) => IpParser.TryParse(address, out var parsed, out _) && !parsed.IsIPv4;

    private static bool Problem(string field, string message, ManifestNode at, RuleContext context)
    {
        context.ReportEarly($"spec.{field}", message, at);
        return false;
    }
}
