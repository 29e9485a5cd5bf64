using System.Globalization;
using System.Text;

namespace Kubewright.Rules.Access;

/// <summary>The spec of a CertificateSigningRequest. Whether the request in it is signed rightly is not looked at.</summary>
internal sealed class CertificateRequest() : ComponentRule("KW1535", "Certificate signing request", "io.k8s.api.certificates.v1.CertificateSigningRequestSpec")
{
    private const string Begin = "-----BEGIN CERTIFICATE REQUEST-----";

    private static readonly HashSet<string> KnownUsages = new(StringComparer.Ordinal)
    {
        "signing", "digital signature", "content commitment", "key encipherment", "key agreement", "data encipherment", "cert sign", "crl sign",
        "encipher only", "decipher only", "any", "server auth", "client auth", "code signing", "email protection", "s/mime", "ipsec end system",
        "ipsec tunnel", "ipsec user", "timestamping", "ocsp signing", "microsoft sgc", "netscape sgc",
    };

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("request", "") is { } request && !IsPem(request))
            context.Report("request", "This is no certificate request in PEM form, encoded as base64.", node["request"] ?? node);
        if (node.IsCertainlyEmpty("usages"))
            context.Report("usages", "Say what the certificate is for; client auth, say.", node);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, usage) in node.Texts("usages"))
        {
            var path = $"usages[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (!KnownUsages.Contains(usage))
                context.Report(path, $"'{usage}' is no usage of a certificate; use client auth or server auth, say.", node["usages"]);
            if (!seen.Add(usage))
                context.Report(path, $"The usage '{usage}' is there twice.", node["usages"]);
        }

        if (node.TextOr("signerName", "") is { } signer && SignerProblem(signer) is { } problem)
            context.Report("signerName", problem, node["signerName"] ?? node);
        if (node.Integer("expirationSeconds") is < 600 and var seconds)
            context.Report("expirationSeconds", $"The certificate would expire after {seconds} seconds; 600 are the least.", node["expirationSeconds"]);
    }

    private static string? SignerProblem(string signer)
    {
        if (signer == "kubernetes.io/legacy-unknown")
            return "This signer was for older requests; name the one that is to sign.";
        var slash = signer.IndexOf('/');
        var isName = slash > 0 && slash == signer.LastIndexOf('/') && signer.Length <= 571
            && signer.IndexOf('.') is > 0 and var dot && dot < slash
            && slash <= 253 && Array.TrueForAll(signer.Substring(0, slash).Split('.'), part => Syntax.IsDnsLabel(part, 63))
            && Array.TrueForAll(signer.Substring(slash + 1).Split('.'), part => Syntax.IsDnsLabel(part, 253));
        return isName ? null : $"'{signer}' is no name of a signer; write a domain, a slash and a name: example.com/signer.";
    }

    private static bool IsPem(string base64)
    {
        try
        {
            return base64.Length > 0 && Encoding.UTF8.GetString(Convert.FromBase64String(base64)).IndexOf(Begin, StringComparison.Ordinal) >= 0;
        }
        catch (FormatException)
        {
            return true;
        }
    }
}
