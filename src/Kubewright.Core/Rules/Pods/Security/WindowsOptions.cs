using System.Text.RegularExpressions;

namespace Kubewright.Rules.Pods;

/// <summary>Security options of Windows, of pods and of containers.</summary>
internal sealed class WindowsOptions() : ComponentRule("KW1255", "Windows security options", "io.k8s.api.core.v1.WindowsSecurityContextOptions")
{
    private const int LargestSpec = 64 * 1024;
    private const int LongestDomain = 255;
    private const int LongestUser = 104;

    private static readonly Regex NetBios = new(@"\A[^\\/:*?""<>|.][^\\/:*?""<>|]{0,14}\z", RegexOptions.CultureInvariant);
    private static readonly Regex Dns = new(@"\A[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*\z", RegexOptions.CultureInvariant);
    private static readonly char[] NotInUsers = ['"', '/', '\\', ':', ';', '|', '=', ',', '+', '*', '?', '<', '>', '@', '[', ']'];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Text("gmsaCredentialSpecName") is { } name)
            context.ReportIf(Syntax.Dns1123Subdomain(name), "", "gmsaCredentialSpecName", node);
        if (node.Text("gmsaCredentialSpec") is { } spec && (spec.Length == 0 || Utf8.Length(spec) > LargestSpec))
            context.Report("gmsaCredentialSpec", $"The credential spec has {Utf8.Length(spec)} bytes; it has at least one and at most {LargestSpec}.", node);
        if (node.Text("runAsUserName") is { } user)
            context.ReportIf(UserProblem(user), "", "runAsUserName", node);
    }

    private static string? UserProblem(string text)
    {
        if (text.Length == 0)
            return "The name of the user is empty.";
        foreach (var c in text)
        {
            if (c < ' ' || c == '\x7f')
                return "The name of the user contains control characters.";
        }

        var parts = text.Split('\\');
        if (parts.Length > 2)
            return $"'{text}' contains more than one backslash; write DOMAIN\\user.";
        if (parts.Length == 2 && (Utf8.Length(parts[0]) > LongestDomain || !(NetBios.IsMatch(parts[0]) || Dns.IsMatch(parts[0]))))
            return $"'{parts[0]}' is no domain, neither as NetBIOS nor as DNS names are.";
        var user = parts[parts.Length - 1];
        return user.Length == 0 || Utf8.Length(user) > LongestUser || user.Trim('.', ' ').Length == 0 || user.IndexOfAny(NotInUsers) >= 0
            ? $"'{user}' is no user: use at most {LongestUser} characters, not only dots and spaces, and none of {string.Join(" ", NotInUsers)}."
            : null;
    }
}
