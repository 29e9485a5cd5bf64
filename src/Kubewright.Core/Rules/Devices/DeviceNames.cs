namespace Kubewright.Rules.Devices;

/// <summary>The forms of names that only devices have. Each member gives what is wrong, or <see langword="null"/>.</summary>
internal static class DeviceNames
{
    private const int MaxDriverLength = 63;
    private const int MaxIdentifierLength = 32;

    /// <summary>The name of a driver: a DNS name of at most 63 characters, in upper or lower case.</summary>
    public static string? Driver(string name) =>
        name.Length == 0 ? "The name of a driver is missing; write a DNS name such as gpu.nvidia.com."
        : name.Length > MaxDriverLength ? $"The name of a driver has at most {MaxDriverLength} characters, and this has {name.Length}."
        : Syntax.Dns1123Subdomain(name.ToLowerInvariant());

    /// <summary>An attribute or capacity: an identifier, with an optional domain and slash before it.</summary>
    public static string? Qualified(string name)
    {
        var slash = name.IndexOf('/');
        if (slash < 0)
            return Identifier(name);

        // Of a name with more than one slash the server checks nothing.
        return name.IndexOf('/', slash + 1) >= 0 ? null : Driver(name.Substring(0, slash)) ?? Identifier(name.Substring(slash + 1));
    }

    /// <summary>An attribute with its domain.</summary>
    public static string? FullyQualified(string name) =>
        name.IndexOf('/') < 0 ? $"'{name}' has no domain; write a domain, a slash and a name, such as gpu.nvidia.com/model." : Qualified(name);

    /// <summary>The name of a pool: DNS names joined by slashes.</summary>
    public static string? Pool(string name)
    {
        const int maxLength = 253;
        if (name.Length == 0)
            return "A pool needs a name.";
        if (name.Length > maxLength)
            return $"The name of a pool has at most {maxLength} characters, and this has {name.Length}.";
        foreach (var part in name.Split('/'))
        {
            if (Syntax.Dns1123Subdomain(part) is { } problem)
                return problem;
        }

        return null;
    }

    private static string? Identifier(string text)
    {
        var isIdentifier = text.Length is > 0 and <= MaxIdentifierLength && text[0] is not (>= '0' and <= '9');
        foreach (var c in text)
            isIdentifier &= c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_';
        return isIdentifier ? null : $"'{text}' is no identifier: use at most {MaxIdentifierLength} letters, digits and '_', and no digit first.";
    }
}
