namespace Kubewright.Rules.Relations;

internal sealed class DuplicateObject() : SetPolicy("KW5018", "duplicate-object", "Write every object once", Severity.Error, [])
{
    public override RuleDocumentation Documentation => new(
        Why: "Both are applied, and the one that comes later wins. Mostly a name was not changed after copying.",
        Fix: "Give one of them another name, or remove it.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: info}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: debug}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search}
            data: {log-level: info}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: indexer}
            data: {log-level: info}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Name is not { } name || manifest.Namespace is not { } @namespace)
            return;
        foreach (var other in set.Named(manifest.KindName, name))
        {
            if (ReferenceEquals(other.Root, manifest.Root))
                return;
            if (other.Namespace != @namespace)
                continue;
            context.Report(
                "metadata.name",
                $"{manifest} occurs twice in the bundle; the later one overwrites the earlier.",
                manifest.Metadata["name"]!,
                new RelatedPlace("metadata.name", "the earlier one", other.Metadata["name"]!.Origin));
            return;
        }
    }
}
