namespace Kubewright.Rules;

/// <summary>A host and a port with a colon between: <c>example.com:80</c>, <c>[::1]:80</c>.</summary>
internal static class HostAndPort
{
    /// <summary>Whether text can be split into a host and a port; what the two are does not matter.</summary>
    public static bool IsValid(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 0)
            return false;
        if (text[0] != '[')
            return text.IndexOf(':') == colon && text.IndexOf('[') < 0 && text.IndexOf(']') < 0;
        return text.IndexOf(']') == colon - 1 && text.IndexOf('[', 1) < 0 && text.IndexOf(']', colon) < 0;
    }
}
