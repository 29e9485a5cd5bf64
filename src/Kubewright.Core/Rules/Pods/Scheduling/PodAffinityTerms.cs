namespace Kubewright.Rules.Pods;

/// <summary>Pods near which, or far from which, a pod runs.</summary>
internal sealed class PodAffinityTerms() : ComponentRule("KW1274", "Pod affinity", "io.k8s.api.core.v1.PodAffinityTerm")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        LabelSelectors.Validate(node.Map("labelSelector"), "labelSelector", context);
        LabelSelectors.Validate(node.Map("namespaceSelector"), "namespaceSelector", context);

        // The server calls the field by another name.
        foreach (var (_, name) in node.Texts("namespaces"))
            context.ReportIf(Syntax.Dns1123Label(name), "", "namespace", node.Field("namespaces"));
        MatchLabelKeys.Check(node, "", context);
        if (node.TextOr("topologyKey", "") is { } key)
            context.ReportIf(key.Length == 0 ? "The label of nodes that says what is near is missing; add topologyKey." : Syntax.QualifiedName(key), "", "topologyKey", node.Field("topologyKey") ?? node);
    }
}
