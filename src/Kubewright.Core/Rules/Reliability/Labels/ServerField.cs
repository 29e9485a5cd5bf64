namespace Kubewright.Rules.Reliability;

internal sealed class ServerField() : ObjectPolicy("KW2167", "server-field-in-manifest", "Leave out fields that the server owns", Severity.Warning, [])
{
    private static readonly string[] Fields = ["uid", "resourceVersion", "creationTimestamp", "generation", "selfLink", "managedFields", "deletionTimestamp"];
    private static readonly string[] Annotations = ["kubectl.kubernetes.io/last-applied-configuration", "deployment.kubernetes.io/revision"];

    public override RuleDocumentation Documentation => new(
        Why: """
            Such fields come from a copy of what a cluster had stored. A resourceVersion makes the next apply fail; a status is dropped; the copy of the
            last applied manifest confuses the next apply.
            """,
        Fix: "Remove what the server has added and keep what you want to say.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
              resourceVersion: "4711"
            data: {mode: fast}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
            data: {mode: fast}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (field, value) in manifest.Metadata)
        {
            if (Array.IndexOf(Fields, field) >= 0 && value.Kind is not (ManifestNodeKind.Null or ManifestNodeKind.Unknown))
                Report(manifest.Metadata, "metadata." + field, field, context);
        }

        foreach (var annotation in Annotations)
        {
            if (manifest.Annotations.IsSet(annotation))
                Report(manifest.Annotations, $"metadata.annotations[{annotation}]", annotation, context);
        }

        if (manifest.Root.Map("status") is { } status && Says(status) && (KindScopes.IsNamespaced(manifest, null) || KindScopes.IsClusterScoped(manifest, null)))
            Report(manifest.Root, "status", "status", context);
    }

    /// <summary>Whether there is something in it: tools write the frame of a status, with nothing in it.</summary>
    private static bool Says(ManifestNode node) => node switch
    {
        ManifestMap map => map.Any(field => Says(field.Value)),
        ManifestList list => list.Any(Says),
        ManifestScalar scalar => scalar.Kind != ManifestNodeKind.Null && scalar.Text.Length > 0,
        _ => false,
    };

    private static void Report(ManifestMap owner, string path, string field, PolicyContext context) => context.Report(
        path, $"{path} is set by the server and must not be in a manifest.", owner[field]!, fix: TreeFix.Remove($"Remove {field}", owner, field));
}
