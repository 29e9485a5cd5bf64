namespace Kubewright.Rules;

/// <summary>The forms of IP addresses and CIDRs that fields take in Kubernetes 1.36. Each member gives what is wrong, or <see langword="null"/>.</summary>
internal static class IpSyntax
{
    /// <summary>An address in a field older than strict parsing: unambiguous, though not necessarily canonical.</summary>
    public static string? LegacyAddress(string text)
    {
        if (!IpParser.TryParse(text, out var address, out var isStrict))
            return $"'{text}' is no IP address; write one such as 10.9.8.7 or 2001:db8::1.";
        if (!isStrict)
            return $"'{text}' has leading zeros, which some software reads as octal; write {address}.";
        return address.IsIPv4 && text.IndexOf(':') >= 0 ? $"'{text}' is an IPv4 address written as IPv6; write {address}." : null;
    }

    /// <summary>An address in canonical form.</summary>
    public static string? Address(string text)
    {
        if (LegacyAddress(text) is { } problem)
            return problem;
        IpParser.TryParse(text, out var address, out _);
        return address.ToString() == text ? null : $"'{text}' is not in canonical form; write {address}.";
    }

    /// <summary>A CIDR in a field older than strict parsing: unambiguous, though not necessarily canonical.</summary>
    public static string? LegacyNetwork(string text)
    {
        if (!IpNetwork.TryParse(text, out var network, out var isStrict))
            return $"'{text}' is no CIDR; write one such as 10.9.8.0/24 or 2001:db8::/64.";
        if (!isStrict)
            return $"'{text}' has leading zeros, which some software reads as octal; write {network}.";
        if (network.IsWrittenAsIPv6 && network.Address.IsIPv4)
            return $"'{text}' is an IPv4 address written as IPv6; write {network}.";
        return network.IsMasked ? null : $"'{text}' has bits set beyond its prefix length; write {network}, or give the one address a full prefix length.";
    }

    /// <summary>A CIDR in canonical form.</summary>
    public static string? Network(string text)
    {
        if (LegacyNetwork(text) is { } problem)
            return problem;
        IpNetwork.TryParse(text, out var network, out _);
        return network.ToString() == text ? null : $"'{text}' is not in canonical form; write {network}.";
    }

    /// <summary>An address at which something can be reached from elsewhere: what endpoints and external IPs must be.</summary>
    public static string? EndpointAddress(string text)
    {
        if (!IpParser.TryParse(text, out var address, out _))
            return $"'{text}' is no IP address; write one such as 10.9.8.7 or 2001:db8::1.";
        if (address.IsUnspecified)
            return $"{text} is the unspecified address and cannot be reached; give the address of a host.";
        if (address.IsLoopback)
            return $"{text} is a loopback address, which is another host for everyone; give an address that others can reach.";
        return address.IsLinkLocalUnicast || address.IsLinkLocalMulticast ? $"{text} is a link-local address; give one that can be reached across networks." : null;
    }
}
