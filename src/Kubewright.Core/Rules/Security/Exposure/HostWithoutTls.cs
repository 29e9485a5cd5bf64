namespace Kubewright.Rules.Security;

internal sealed class HostWithoutTls() : ObjectPolicy("KW3083", "ingress-host-without-tls", "Cover every host of an Ingress by TLS", Severity.Warning, ["Ingress"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The other hosts have a certificate, and this one was forgotten. Its visitors get a warning, or plain HTTP.",
        Fix: "Add the host to an entry of spec.tls whose certificate covers it.",
        Bad: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: search
            spec:
              tls: [{hosts: [www.example.com], secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}
            """,
        Good: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: search
            spec:
              tls: [{hosts: ["*.example.com"], secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (Covered(manifest.Spec) is not { Count: > 0 } covered)
            return;
        foreach (var (i, rule) in manifest.Spec.Items("rules"))
        {
            if (rule.Text("host") is not { Length: > 0 } host || covered.Any(listed => Covers(listed, host)))
                continue;
            context.Report(
                $"spec.rules[{i}].host",
                $"Host '{host}' is not in spec.tls and is served with the wrong certificate or without one.",
                rule["host"]!,
                fix: manifest.Spec.List("tls")![0] is ManifestMap first ? TreeFix.Append("Add the host to spec.tls", first, "hosts", host) : null);
        }
    }

    /// <summary>All hosts of all entries; <see langword="null"/> where they are not all known, or an entry names none and so is for all.</summary>
    private static List<string>? Covered(ManifestMap spec)
    {
        if (spec.MayHaveMoreIn("tls"))
            return null;
        var covered = new List<string>();
        foreach (var (_, entry) in spec.Items("tls"))
        {
            if (entry.AllTexts("hosts") is not { Count: > 0 } hosts)
                return null;
            covered.AddRange(hosts);
        }

        return covered;
    }

    /// <summary>Whether a listed host is one, or is a wildcard for exactly one more label.</summary>
    private static bool Covers(string listed, string host) => string.Equals(listed, host, StringComparison.OrdinalIgnoreCase)
        || (listed.StartsWith("*.", StringComparison.Ordinal) && host.IndexOf('.') is > 0 and var dot && string.Equals(listed.Substring(1), host.Substring(dot), StringComparison.OrdinalIgnoreCase));
}
