namespace Kubewright.Rules.Security;

internal sealed class SecretValue() : ObjectPolicy("KW3042", "secret-value-in-manifest", "Do not commit the contents of a Secret", Severity.Warning, ["Secret"])
{
    /// <summary>Types that controllers and tools fill in.</summary>
    private static readonly string[] FilledIn = ["kubernetes.io/service-account-token", "helm.sh/release.v1", "bootstrap.kubernetes.io/token"];

    public override RuleDocumentation Documentation => new(
        Why: "Base64 hides nothing. What is in the file is in every clone of the repository and in its history, whatever is changed later.",
        Fix: "Read the value where it is deployed, or let an external store, or sealed secrets, make the Secret. Change the value: it is known.",
        Bad: """
            apiVersion: v1
            kind: Secret
            metadata: {name: search}
            stringData:
              database: correct-horse
            """,
        Good: """
            apiVersion: v1
            kind: Secret
            metadata: {name: search}
            stringData:
              database: ${DATABASE_PASSWORD}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Root.TextOr("type", "Opaque") is not { } type || Array.IndexOf(FilledIn, type) >= 0 || !manifest.Root.IsCertainlyAbsent("sops"))
            return;
        var keys = new List<string>();
        string? path = null;
        ManifestNode? first = null;
        foreach (var field in new[] { "stringData", "data" })
        {
            foreach (var (key, node) in manifest.Root.MapOrOpen(field))
            {
                if (key is "ca.crt" or "tls.crt" || !IsWritten(node))
                    continue;
                keys.Add(key);
                path ??= field;
                first ??= node;
            }
        }

        // The value is never part of the message.
        if (first is not null)
            context.Report(path!, $"Secret '{manifest.DisplayName}' carries its value in the manifest (key {string.Join(", ", keys)}); read it at deployment time or use an external secret store.", first);
    }

    /// <summary>Whether a value was written, in YAML or as a C# literal. Of one without a place nobody knows: a running program may have read it from elsewhere.</summary>
    private static bool IsWritten(ManifestNode node) => node is ManifestScalar { Kind: ManifestNodeKind.String, Text: var text, Origin: not null } && !IsPlaceholder(text.Trim());

    private static bool IsPlaceholder(string text) =>
        text.Length == 0 || Has(text, "${") || Has(text, "{{") || (text.IndexOf('<') is >= 0 and var open && text.IndexOf('>', open) > 0) || text.IndexOf("changeme", StringComparison.OrdinalIgnoreCase) >= 0
        || text.StartsWith("ref+", StringComparison.Ordinal) || text.StartsWith("vault:", StringComparison.Ordinal);

    private static bool Has(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
