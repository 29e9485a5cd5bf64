namespace Kubewright.Rules.Relations;

internal sealed class NamespaceMissing() : SetPolicy("KW5028", "namespace-missing", "Ship the namespaces a bundle uses", Severity.Info, [], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Nothing can be created in a namespace that is not there. Whoever applies the manifests first finds out.",
        Fix: "Ship the Namespace with what is in it.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search, namespace: shop}
            data: {log-level: info}
            """,
        Good: """
            apiVersion: v1
            kind: Namespace
            metadata: {name: shop}
            ---
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: search, namespace: shop}
            data: {log-level: info}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Metadata.Text("namespace") is not { Length: > 0 } name || name is "default" or "kube-system" or "kube-public" or "kube-node-lease" || set.Has("", "Namespace", name, null) is not false)
            return;

        // Said once for all that is in it, at the first that is in it or may be.
        if (ReferenceEquals(set.FirstIn(name)?.Root, manifest.Root))
            context.Report("metadata.namespace", $"Namespace '{name}' is not in the bundle.", manifest.Metadata["namespace"]!);
    }
}
