using System.Globalization;
using System.Text;

namespace Kubewright.Rules;

/// <summary>An IP address in 128 bits; an IPv4 address is the IPv4-mapped IPv6 address, as in Go.</summary>
internal readonly struct IpAddress : IEquatable<IpAddress>
{
    private const ulong MappedPrefix = 0xFFFF;

    /// <summary>Makes an address of its upper and lower 64 bits.</summary>
    public IpAddress(ulong high, ulong low)
    {
        High = high;
        Low = low;
    }

    /// <summary>The first 64 bits.</summary>
    public ulong High { get; }

    /// <summary>The last 64 bits.</summary>
    public ulong Low { get; }

    /// <summary>Whether it is an IPv4 address, written as such or mapped.</summary>
    public bool IsIPv4 => High == 0 && Low >> 32 == MappedPrefix;

    /// <summary><c>0.0.0.0</c> or <c>::</c>.</summary>
    public bool IsUnspecified => High == 0 && (Low == 0 || Low == MappedPrefix << 32);

    /// <summary>In <c>127.0.0.0/8</c>, or <c>::1</c>.</summary>
    public bool IsLoopback => IsIPv4 ? (byte)(Low >> 24) == 127 : High == 0 && Low == 1;

    /// <summary>In <c>169.254.0.0/16</c> or <c>fe80::/10</c>.</summary>
    public bool IsLinkLocalUnicast => IsIPv4 ? (ushort)(Low >> 16) == 0xA9FE : High >> 54 == 0x3FA;

    /// <summary>In <c>224.0.0.0/24</c> or <c>ff02::/16</c> (whatever the multicast flags).</summary>
    public bool IsLinkLocalMulticast => IsIPv4 ? (uint)Low >> 8 == 0xE00000 : High >> 56 == 0xFF && (High >> 48 & 0xF) == 2;

    /// <summary>An IPv4 address of its 32 bits.</summary>
    public static IpAddress OfIPv4(uint bits) => new(0, MappedPrefix << 32 | bits);

    /// <summary>The address with only its first bits, of 128.</summary>
    public IpAddress Masked(int bits) => bits >= 64
        ? new IpAddress(High, bits >= 128 ? Low : bits == 64 ? 0 : Low & ulong.MaxValue << (128 - bits))
        : new IpAddress(bits == 0 ? 0 : High & ulong.MaxValue << (64 - bits), 0);

    /// <inheritdoc/>
    public bool Equals(IpAddress other) => High == other.High && Low == other.Low;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IpAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => High.GetHashCode() ^ Low.GetHashCode();

    /// <summary>The canonical form: dotted IPv4, or IPv6 as RFC 5952 writes it.</summary>
    public override string ToString()
    {
        if (IsIPv4)
            return string.Join(".", (byte)(Low >> 24), (byte)(Low >> 16), (byte)(Low >> 8), (byte)Low);
        var (start, length) = LongestRunOfZeros();
        var text = new StringBuilder();
        for (var i = 0; i < 8; i++)
        {
            if (i == start)
            {
                text.Append("::");
                i += length - 1;
                continue;
            }

            if (text.Length > 0 && text[text.Length - 1] != ':')
                text.Append(':');
            text.Append(Group(i).ToString("x", CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private int Group(int at) => (ushort)((at < 4 ? High : Low) >> (48 - at % 4 * 16));

    /// <summary>The first of the longest runs of at least two groups of zeros.</summary>
    private (int Start, int Length) LongestRunOfZeros()
    {
        var (start, length) = (-1, 1);
        for (var i = 0; i < 8; i++)
        {
            var end = i;
            while (end < 8 && Group(end) == 0)
                end++;
            if (end - i > length)
                (start, length) = (i, end - i);
            i = Math.Max(i, end);
        }

        return (start, length);
    }
}
