namespace Kubewright.Rules;

/// <summary>Forms of names beyond those of <see cref="Syntax"/>: what is wrong with a text, or <see langword="null"/>; and a text in such a form.</summary>
internal static class NameSyntax
{
    private const int SubdomainLength = 253;

    /// <summary>A text in the form of a DNS label: in lower case, with hyphens for what a label cannot have. It may be empty, or too long.</summary>
    public static string ToLabel(string text) =>
        new string([.. text.ToLowerInvariant().Select(letter => letter is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? letter : '-')]).Trim('-');

    /// <summary>A name that can be part of a URL path: not '.' or '..', without '/' and '%'. It may be empty.</summary>
    public static string? PathSegment(string name) => name is "." or ".." || name.IndexOf('/') >= 0 || name.IndexOf('%') >= 0
        ? $"'{name}' cannot be part of a URL path: it must not be '.' or '..' and have no '/' or '%'."
        : null;

    /// <summary>A DNS name, or one whose first label is <c>*</c>.</summary>
    public static string? HostOrWildcard(string host)
    {
        if (host.IndexOf('*') < 0)
            return Syntax.Dns1123Subdomain(host);
        return host.Length <= SubdomainLength && host.StartsWith("*.", StringComparison.Ordinal) && Syntax.IsDnsSubdomain(host.Substring(2))
            ? null
            : $"'{host}' is no wildcard host: write *. and a DNS name, such as *.example.com.";
    }

    /// <summary>A DNS name of at least two labels, with an optional dot at the end.</summary>
    public static string? FullyQualifiedDomain(string name)
    {
        var bare = name.Length > 0 && name[name.Length - 1] == '.' ? name.Substring(0, name.Length - 1) : name;
        return Syntax.IsDnsSubdomain(bare) && bare.IndexOf('.') > 0 && bare.Split('.').All(label => Syntax.IsDnsLabel(label, 63))
            ? null
            : $"'{name}' is no full DNS name: write at least two labels of a-z, 0-9 and '-' (each at most 63), such as example.com.";
    }

    /// <summary>A DNS name, a slash and a path: <c>example.com/controller</c>.</summary>
    public static string? DomainPrefixedPath(string text)
    {
        var slash = text.IndexOf('/');
        if (slash <= 0 || slash == text.Length - 1)
            return $"'{text}' must be a DNS name, a slash and a path, such as example.com/controller.";
        if (!Syntax.IsDnsSubdomain(text.Substring(0, slash)))
            return $"The part of '{text}' before the slash is no DNS name.";
        for (var i = slash + 1; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')) && "/-._~%!$&'()*+,;=:".IndexOf(text[i]) < 0)
                return $"'{text}' has '{text[i]}' in its path, which is no character of a URL path.";
        }

        return null;
    }
}
