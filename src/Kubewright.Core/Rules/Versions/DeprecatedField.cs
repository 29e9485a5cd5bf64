namespace Kubewright.Rules.Versions;

internal sealed class DeprecatedField()
    : ObjectPolicy("KW6043", "deprecated-field", "Move off deprecated fields and kinds", Severity.Info, ["Service", "Endpoints", "PersistentVolume", "ReplicationController"])
{
    /// <summary>Kinds, fields with the value that counts, and the release since which they are deprecated.</summary>
    private static readonly IReadOnlyList<(string Kind, string? Field, string? Value, Release Since, string Replacement)> Deprecated = Read();

    public override RuleDocumentation Documentation => new(
        Why: "The field or kind is on its way out: new features pass it by, and some providers ignore it already.",
        Fix: "Move to what takes its place when you next touch the manifest.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80}]
              trafficDistribution: PreferClose
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80}]
              trafficDistribution: PreferSameZone
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var target = TargetReleases.Of(context).Highest;
        foreach (var (kind, field, value, since, replacement) in Deprecated)
        {
            if (kind != manifest.KindName || !(since <= target))
                continue;
            if (field is null)
                context.Report("kind", $"Kind {kind} is deprecated; use {replacement}.", manifest.Root["kind"]!);
            else if (manifest.Spec.Text(field) is { Length: > 0 } actual && (value is null || actual == value))
                context.Report($"spec.{field}", $"{field}{(value is null ? "" : $" {value}")} is deprecated; use {replacement}.", manifest.Spec[field]!);
        }
    }

    private static IReadOnlyList<(string Kind, string? Field, string? Value, Release Since, string Replacement)> Read() =>
    [
        .. FactFile.Read("deprecated-fields.json").Items("fields").Select(entry => entry.Item)
            .Select(row => (row.Text("kind")!, row.Text("field"), row.Text("value"), Release.TryParse(row.Text("since")) ?? default, row.Text("use")!)),
    ];
}
