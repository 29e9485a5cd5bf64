namespace Kubewright.Rules.Reliability;

internal sealed class NamespaceOnClusterScoped()
    : ObjectPolicy("KW2166", "namespace-on-cluster-scoped", "Give cluster-scoped objects no namespace", Severity.Info, []), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The object is there once for the whole cluster, whatever namespace its manifest names. Whoever reads it, or has a second one for another
            namespace, is misled.
            """,
        Fix: "Remove metadata.namespace.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata:
              name: search
              namespace: shop
            rules: []
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata:
              name: search
            rules: []
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Metadata.Text("namespace") is not { Length: > 0 } @namespace || !KindScopes.IsClusterScoped(manifest, context.Set))
            return;
        context.Report(
            "metadata.namespace",
            $"{manifest.Kind} is cluster-scoped; its metadata.namespace '{@namespace}' is ignored.",
            manifest.Metadata["namespace"]!,
            fix: TreeFix.Remove("Remove the namespace", manifest.Metadata, "namespace"));
    }
}
