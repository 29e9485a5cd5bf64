namespace Kubewright.Rules;

/// <summary>
/// Reads IP addresses as the API server has always done, and says whether a stricter reader would do so too: Kubernetes keeps a parser that
/// takes leading zeros in IPv4 (and more than four digits in an IPv6 group), and since 1.36 refuses them afterwards.
/// </summary>
internal static class IpParser
{
    /// <summary>Longer numbers are refused at once.</summary>
    private const int TooBig = 0xFFFFFF;

    /// <summary>Reads an address.</summary>
    /// <param name="text">IPv4 or IPv6, without zone.</param>
    /// <param name="address">The address.</param>
    /// <param name="isStrict">Whether it has no leading zeros that make it ambiguous.</param>
    public static bool TryParse(string text, out IpAddress address, out bool isStrict)
    {
        address = default;
        isStrict = true;
        foreach (var c in text)
        {
            if (c == '.')
                return TryParseIPv4(text, 0, text.Length, out address, ref isStrict);
            if (c == ':')
                return TryParseIPv6(text, text.Length, out address, ref isStrict);
        }

        return false;
    }

    /// <summary>Reads an IPv4 address in part of a text.</summary>
    public static bool TryParseIPv4(string text, int at, int end, out IpAddress address, ref bool isStrict)
    {
        address = default;
        uint bits = 0;
        for (var i = 0; i < 4; i++)
        {
            if (i > 0 && (at >= end || text[at++] != '.'))
                return false;
            var start = at;
            if (!TryReadDecimal(text, ref at, end, out var octet) || octet > 255)
                return false;
            isStrict &= at - start == 1 || text[start] != '0';
            bits = bits << 8 | (uint)octet;
        }

        address = IpAddress.OfIPv4(bits);
        return at == end;
    }

    /// <summary>Reads an IPv6 address at the beginning of a text.</summary>
    public static bool TryParseIPv6(string text, int end, out IpAddress address, ref bool isStrict)
    {
        address = default;
        ulong high = 0, low = 0;
        int at = 0, count = 0, ellipsis = -1;
        if (end >= 2 && text[0] == ':' && text[1] == ':')
        {
            ellipsis = 0;
            at = 2;
            if (end == 2)
                return true;
        }

        while (count < 8)
        {
            var start = at;
            if (!TryReadHexadecimal(text, ref at, end, out var group) || group > 0xFFFF)
                return false;
            if (at < end && text[at] == '.')
            {
                if ((ellipsis < 0 && count != 6) || count > 6 || !TryParseIPv4(text, start, end, out var tail, ref isStrict))
                    return false;
                Append(ref high, ref low, (ushort)(tail.Low >> 16));
                Append(ref high, ref low, (ushort)tail.Low);
                count += 2;
                at = end;
                break;
            }

            isStrict &= at - start <= 4;
            Append(ref high, ref low, (ushort)group);
            count++;
            if (at == end)
                break;
            if (text[at] != ':' || ++at == end)
                return false;
            if (text[at] == ':')
            {
                if (ellipsis >= 0)
                    return false;
                ellipsis = count;
                if (++at == end)
                    break;
            }
        }

        if (at != end || (count < 8) != (ellipsis >= 0))
            return false;
        address = Spread(high, low, ellipsis < 0 ? 8 : ellipsis, count);
        return true;
    }

    /// <summary>A decimal number; <see langword="false"/> where there is none or it is too big.</summary>
    public static bool TryReadDecimal(string text, ref int at, int end, out int number)
    {
        number = 0;
        var start = at;
        for (; at < end && text[at] is >= '0' and <= '9'; at++)
        {
            number = number * 10 + (text[at] - '0');
            if (number >= TooBig)
                return false;
        }

        return at > start;
    }

    private static bool TryReadHexadecimal(string text, ref int at, int end, out int number)
    {
        number = 0;
        var start = at;
        for (; at < end; at++)
        {
            var digit = text[at] switch
            {
                >= '0' and <= '9' => text[at] - '0',
                >= 'a' and <= 'f' => text[at] - 'a' + 10,
                >= 'A' and <= 'F' => text[at] - 'A' + 10,
                _ => -1,
            };
            if (digit < 0)
                break;
            number = number * 16 + digit;
            if (number >= TooBig)
                return false;
        }

        return at > start;
    }

    private static void Append(ref ulong high, ref ulong low, ushort group)
    {
        high = high << 16 | low >> 48;
        low = low << 16 | group;
    }

    /// <summary>Puts the groups read (at the lower end) where they belong: those before the ellipsis to the upper end.</summary>
    private static IpAddress Spread(ulong high, ulong low, int before, int count)
    {
        var after = count - before;
        if (after <= 0 && count == 8)
            return new IpAddress(high, low);
        ulong spreadHigh = 0, spreadLow = 0;
        for (var i = 0; i < 8; i++)
        {
            var source = i < before ? count - 1 - i : i >= 8 - after ? 7 - i : -1;
            Append(ref spreadHigh, ref spreadLow, source < 0 ? (ushort)0 : (ushort)((source < 4 ? low : high) >> (source % 4 * 16)));
        }

        return new IpAddress(spreadHigh, spreadLow);
    }
}
