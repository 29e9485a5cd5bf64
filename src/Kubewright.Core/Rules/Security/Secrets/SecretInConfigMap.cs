namespace Kubewright.Rules.Security;

internal sealed class SecretInConfigMap() : ObjectPolicy("KW3041", "secret-in-configmap", "Do not keep secrets in a ConfigMap", Severity.Error, ["ConfigMap"])
{
    private static readonly RuleOption<Pattern> Ignore = RuleOption.Pattern("ignore", "", "Keys that hold no secrets.");

    public override IReadOnlyList<RuleOption> Options => [Ignore];

    public override RuleDocumentation Documentation => new(
        Why: "Nobody treats a ConfigMap as a secret: it is shown in dashboards, read by every viewer of the namespace, and never encrypted.",
        Fix: "Put the entry into a Secret that is filled from elsewhere. Change the value: it is known.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data:
              DATABASE_PASSWORD: correct-horse
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data:
              DATABASE_PASSWORD_FILE: /run/secrets/database
            """)
    {
        Polaris = ["sensitiveConfigmapContent"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (key, node) in manifest.Root.MapOrOpen("data"))
        {
            if (node is not ManifestScalar { Kind: ManifestNodeKind.String, Text: var value } || context.Get(Ignore).IsMatch(key))
                continue;

            // The value is never part of the message.
            if (SecretValues.IsSecret(value) || IsNamedSecret(key, value.TrimEnd()))
                context.Report($"data[{key}]", $"Key '{key}' of ConfigMap '{manifest.DisplayName}' looks like a secret; move it to a Secret.", node);
        }
    }

    /// <summary>A key with a dot is the name of a file, and several lines are one.</summary>
    private static bool IsNamedSecret(string key, string value) => key.IndexOf('.') < 0 && value.IndexOf('\n') < 0 && SecretNames.IsSecret(key) && SecretValues.MayBeSecret(value, key);
}
