namespace Kubewright.Rules.Extension;

/// <summary>Which requests a webhook or policy is about.</summary>
internal sealed class AdmissionResourceRules()
    : ComponentRule("KW1552", "Rules of webhooks and admission policies", "io.k8s.api.admissionregistration.v1.RuleWithOperations", "io.k8s.api.admissionregistration.v1.NamedRuleWithOperations")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        RequireList(node, "operations", context);
        RequireList(node, "apiGroups", context);
        RequireList(node, "apiVersions", context);
        RequireList(node, "resources", context);
        CheckWildcard(node, "operations", context);
        CheckWildcard(node, "apiGroups", context);
        CheckWildcard(node, "apiVersions", context);
        foreach (var (i, operation) in node.Texts("operations"))
        {
            if (operation is not ("*" or "CREATE" or "UPDATE" or "DELETE" or "CONNECT"))
                context.Report($"operations[{i}]", $"'{operation}' is no operation; use CREATE, UPDATE, DELETE, CONNECT or *.", node.List("operations")![i]);
        }

        foreach (var (i, version) in node.Texts("apiVersions"))
        {
            if (version.Length == 0)
                context.Report($"apiVersions[{i}]", "The API version is empty; name one, or use *.", node.List("apiVersions")![i]);
        }

        CheckResources(node, context);
        AdmissionSyntax.CheckChoice(node, "scope", ["*", "Cluster", "Namespaced"], "", context);
        CheckNames(node, context);
    }

    private static void RequireList(ManifestMap rule, string field, RuleContext context)
    {
        if (rule.IsCertainlyEmpty(field))
            context.Report(field, $"A rule needs {field}.", rule.Field(field) ?? rule);
    }

    private static void CheckWildcard(ManifestMap rule, string field, RuleContext context)
    {
        if (rule.List(field) is { Count: > 1 } list && rule.Texts(field).Any(item => item.Text == "*"))
            context.Report(field, "* stands for all, so nothing else may be listed beside it.", list);
    }

    private static void CheckResources(ManifestMap rule, RuleContext context)
    {
        var (ofResource, ofSubresource) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var (hasAll, hasAllResources, hasResource) = (false, false, false);
        foreach (var (i, resource) in rule.Texts("resources"))
        {
            var at = rule.List("resources")![i];
            if (resource.Length == 0)
                context.Report($"resources[{i}]", "The resource is empty; name one, or use *.", at);
            hasAll |= resource == "*/*";
            hasAllResources |= resource == "*";
            var slash = resource.IndexOf('/');
            if (slash < 0)
            {
                // Of several resources the server remembers only whether the last was one by name.
                hasResource = resource.Length == 0 ? hasResource : resource != "*";
                continue;
            }

            var (name, subresource) = (resource.Substring(0, slash), resource.Substring(slash + 1));
            if (ofResource.Contains(name) || ofSubresource.Contains(subresource))
                context.Report($"resources[{i}]", $"'{resource}' is contained in a wildcard before it; remove it.", at);
            if (subresource == "*")
                ofResource.Add(name);
            if (name == "*")
                ofSubresource.Add(subresource);
        }

        if ((hasAll && rule.List("resources") is { Count: > 1 }) || (hasAllResources && hasResource))
            context.Report("resources", "A wildcard for all resources stands beside single ones; remove those.", rule.Field("resources"));
    }

    private static void CheckNames(ManifestMap rule, RuleContext context)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, name) in rule.Texts("resourceNames"))
        {
            if ((NameSyntax.PathSegment(name) ?? (names.Add(name) ? null : $"'{name}' is listed twice.")) is { } problem)
                context.Report($"resourceNames[{i}]", problem, rule.List("resourceNames")![i]);
        }
    }
}
