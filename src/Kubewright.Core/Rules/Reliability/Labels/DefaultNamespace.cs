namespace Kubewright.Rules.Reliability;

internal sealed class DefaultNamespace() : ObjectPolicy("KW2164", "use-namespace", "Keep out of the default namespace", Severity.Info, [], isOn: false), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: """
            In the default namespace everybody's objects lie side by side: quotas, network policies and roles for one of them hold for all. What is
            applied without a namespace ends there by accident.
            """,
        Fix: "Set metadata.namespace, or the namespace of the whole set.",
        Bad: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
            data: {mode: fast}
            """,
        Good: """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: search
              namespace: shop
            data: {mode: fast}
            """)
    {
        KubeLinter = ["use-namespace"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Namespace != ManifestObject.DefaultNamespace || KindScopes.IsClusterScoped(manifest, context.Set))
            return;

        // Of a kind that nobody knows it may be that it is in no namespace at all.
        if (manifest.Metadata.IsSet("namespace") || KindScopes.IsNamespaced(manifest, context.Set))
            context.Report("metadata.namespace", $"{manifest.Kind} '{manifest.DisplayName}' goes to the default namespace; give it one of its own.", manifest.Metadata.Field("namespace") ?? manifest.Metadata);
    }
}
