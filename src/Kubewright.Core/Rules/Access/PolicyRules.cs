namespace Kubewright.Rules.Access;

/// <summary>What a Role or ClusterRole permits: verbs, and either resources or URLs.</summary>
internal sealed class PolicyRules() : ComponentRule("KW1530", "Permission rules", "io.k8s.api.rbac.v1.PolicyRule")
{
    private static readonly string[] ResourceFields = ["apiGroups", "resources", "resourceNames"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IsCertainlyEmpty("verbs"))
            context.Report("verbs", "The rule permits nothing; add verbs such as get, list or watch.", node);
        if (node.Field("nonResourceURLs") is not null and not ManifestList { Count: 0 })
        {
            UrlProblems(node, context);
            return;
        }

        if (!node.IsCertainlyEmpty("nonResourceURLs"))
            return;
        if (node.IsCertainlyEmpty("apiGroups"))
            context.Report("apiGroups", "The rule names no API group; write [\"\"] for the group of pods, services and config maps.", node);
        if (node.IsCertainlyEmpty("resources"))
            context.Report("resources", "The rule names no resources; add some, such as pods.", node);
    }

    private static void UrlProblems(ManifestMap node, RuleContext context)
    {
        if (node.List("nonResourceURLs") is not { Count: > 0 } urls)
            return;
        if (context.Kind == "Role")
            context.Report("nonResourceURLs", "A Role is about one namespace, and URLs are in none; use a ClusterRole.", urls);
        if (Array.Exists(ResourceFields, field => node.List(field) is { Count: > 0 }))
            context.Report("nonResourceURLs", "A rule is either about resources or about URLs; make two rules of it.", urls);
    }
}
