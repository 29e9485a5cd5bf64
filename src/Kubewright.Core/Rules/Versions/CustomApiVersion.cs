namespace Kubewright.Rules.Versions;

internal sealed class CustomApiVersion() : ObjectPolicy("KW6004", "custom-api-version-superseded", "Use current versions of custom APIs", Severity.Warning, [])
{
    private static readonly RuleOption<IReadOnlyDictionary<string, string>> Superseded = RuleOption.Map(
        "versions",
        FactFile.Read("custom-api-versions.json").Map("versions")!.ToDictionary(row => row.Key, row => ((ManifestScalar)row.Value).Text),
        "Superseded versions, with a kind behind where only that is meant, and the current ones; an empty one says that the version is current.");

    public override IReadOnlyList<RuleOption> Options => [Superseded];

    public override RuleDocumentation Documentation => new(
        Why: "Operators drop their old versions when they like, and a cluster gives no warning before the objects can no longer be applied.",
        Fix: "Use the version that the operator of today serves, and look at what has changed.",
        Bad: """
            apiVersion: cert-manager.io/v1alpha3
            kind: Issuer
            metadata: {name: search}
            spec: {selfSigned: {}}
            """,
        Good: """
            apiVersion: cert-manager.io/v1
            kind: Issuer
            metadata: {name: search}
            spec: {selfSigned: {}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var versions = context.Get(Superseded);
        if (!versions.TryGetValue($"{manifest.ApiVersion} {manifest.Kind}", out var replacement) && !versions.TryGetValue(manifest.ApiVersion!, out replacement))
            return;
        if (replacement.Length > 0)
            context.Report("apiVersion", $"{manifest.ApiVersion} is superseded; use {replacement}.", manifest.Root["apiVersion"]!);
    }
}
