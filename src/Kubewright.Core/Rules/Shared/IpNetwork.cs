using System.Globalization;

namespace Kubewright.Rules;

/// <summary>An address and a prefix length: <c>10.0.0.0/8</c>.</summary>
internal readonly struct IpNetwork
{
    private const int MappedBits = 96;

    private IpNetwork(IpAddress address, int length, bool isWrittenAsIPv6)
    {
        Address = address;
        Length = length;
        IsWrittenAsIPv6 = isWrittenAsIPv6;
    }

    /// <summary>The address as it was written, with bits beyond the prefix.</summary>
    public IpAddress Address { get; }

    /// <summary>The prefix length as it was written: at most 32 for IPv4, 128 for IPv6.</summary>
    public int Length { get; }

    /// <summary>Whether the address was written with colons, an IPv4-mapped one included.</summary>
    public bool IsWrittenAsIPv6 { get; }

    /// <summary>Whether no bits are set beyond the prefix.</summary>
    public bool IsMasked => Address.Equals(First);

    /// <summary>The first address.</summary>
    public IpAddress First => Address.Masked(Bits);

    private int Bits => IsWrittenAsIPv6 ? Length : Length + MappedBits;

    /// <summary>Reads a CIDR as leniently as the API server has always done.</summary>
    /// <param name="text">The CIDR.</param>
    /// <param name="network">What it means.</param>
    /// <param name="isStrict">Whether it has no leading zeros that make it ambiguous.</param>
    public static bool TryParse(string text, out IpNetwork network, out bool isStrict)
    {
        network = default;
        isStrict = true;
        var slash = text.IndexOf('/');
        if (slash < 0)
            return false;
        var isIPv4 = IpParser.TryParseIPv4(text, 0, slash, out var address, ref isStrict);
        if (!isIPv4)
        {
            isStrict = true;
            if (!IpParser.TryParseIPv6(text, slash, out address, ref isStrict))
                return false;
        }

        var at = slash + 1;
        if (!IpParser.TryReadDecimal(text, ref at, text.Length, out var length) || at != text.Length || length > (isIPv4 ? 32 : 128))
            return false;
        isStrict &= text.Length - slash == 2 || text[slash + 1] != '0';
        network = new IpNetwork(address, length, !isIPv4);
        return true;
    }

    /// <summary>Whether the other network's first address is in this one.</summary>
    public bool Contains(IpNetwork other) => First.IsIPv4 == other.First.IsIPv4 && other.First.Masked(Bits).Equals(First);

    /// <summary>The canonical form, without bits beyond the prefix.</summary>
    public override string ToString()
    {
        var first = First;
        var length = IsWrittenAsIPv6 && first.IsIPv4 ? Length - MappedBits : Length;
        return $"{first}/{length.ToString(CultureInfo.InvariantCulture)}";
    }
}
