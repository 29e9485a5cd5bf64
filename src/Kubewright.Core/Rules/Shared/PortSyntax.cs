using System.Globalization;

namespace Kubewright.Rules;

/// <summary>Port numbers, port names and protocols. Each member that gives text gives what is wrong, or <see langword="null"/>.</summary>
internal static class PortSyntax
{
    /// <summary>A port number: 1 to 65535.</summary>
    public static string? Number(long port) =>
        port is >= 1 and <= 65535 ? null : $"{port.ToString(CultureInfo.InvariantCulture)} is no port number; use 1 to 65535.";

    /// <summary>The name of a port (an IANA service name): at most 15 of a-z, 0-9 and '-', at least one letter, no '-' at the ends nor twice in a row.</summary>
    public static string? Name(string name)
    {
        var isValid = name.Length is > 0 and <= 15 && name[0] != '-' && name[name.Length - 1] != '-';
        var hasLetter = false;
        for (var i = 0; i < name.Length && isValid; i++)
        {
            var c = name[i];
            hasLetter |= c is >= 'a' and <= 'z';
            isValid = c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || (c == '-' && name[i - 1] != '-');
        }

        return isValid && hasLetter
            ? null
            : $"'{name}' is no port name: use at most 15 of a-z, 0-9 and '-', at least one letter, and no '-' at the ends or twice in a row.";
    }

    /// <summary>A port number, or the name of one.</summary>
    public static string? NumberOrName(ManifestNode port) =>
        port is ManifestScalar { Kind: ManifestNodeKind.String } name ? Name(name.Text) : port.AsInteger() is { } number ? Number(number) : null;

    /// <summary>Whether a protocol can be that of a port.</summary>
    public static bool IsProtocol(string protocol) => protocol is "TCP" or "UDP" or "SCTP";
}
