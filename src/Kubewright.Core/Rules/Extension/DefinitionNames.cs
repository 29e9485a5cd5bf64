namespace Kubewright.Rules.Extension;

/// <summary>How a custom resource is called: its group, its names, and the name of the definition, which is made of both.</summary>
internal sealed class DefinitionNames() : ComponentRule("KW1565", "Names of a custom resource definition", Component)
{
    internal const string Component = "io.k8s.apiextensions-apiserver.pkg.apis.apiextensions.v1.CustomResourceDefinition";

    private const string Approval = "api-approved.kubernetes.io";

    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is not { } spec)
            return;
        context.Require(spec, "group", "spec.", Group);
        if (spec.TextOr("scope", "") is { } scope && scope is not ("Cluster" or "Namespaced"))
            context.Report("spec.scope", $"'{scope}' is no scope; write Namespaced or Cluster.", spec.Field("scope") ?? spec);
        if (spec.Map("names") is { } names)
            CheckNames(names, context);
        CheckOwnName(node, spec, context);
        CheckApproval(node, spec, context);
    }

    private static void CheckNames(ManifestMap names, RuleContext context)
    {
        const string Prefix = "spec.names.";
        context.Require(names, "plural", Prefix, Syntax.Dns1035Label);
        context.Require(names, "kind", Prefix, AnyCase);
        if (names.IsCertainlyEmpty("kind"))
        {
            // The server makes these two of the kind.
            context.Require(names, "singular", Prefix);
            context.Require(names, "listKind", Prefix);
        }

        context.CheckForm(names, "singular", Syntax.Dns1035Label, Prefix, takesEmpty: true);
        context.CheckForm(names, "listKind", AnyCase, Prefix, takesEmpty: true);
        if (names.Text("kind") is { Length: > 0 } kind && names.Text("listKind") == kind)
            context.Report(Prefix + "listKind", $"The list of a {kind} cannot be called {kind}, too; {kind}List is what the server calls it where nothing is said.", names.Field("listKind"));
        foreach (var field in new[] { "shortNames", "categories" })
        {
            foreach (var (index, name) in names.Texts(field))
            {
                if (Syntax.Dns1035Label(name) is { } problem)
                    context.Report($"{Prefix}{field}[{index}]", problem, names.List(field)![index]);
            }
        }
    }

    private static void CheckOwnName(ManifestMap node, ManifestMap spec, RuleContext context)
    {
        if (node.Map("metadata")?.Text("name") is { Length: > 0 } name && spec.TextOr("group", "") is { } group && spec.Map("names")?.TextOr("plural", "") is { } plural
            && name != $"{plural}.{group}")
            context.Report("metadata.name", $"A definition is called after what it defines: '{plural}.{group}', not '{name}'.", node.Map("metadata")!.Field("name"));
    }

    private static void CheckApproval(ManifestMap node, ManifestMap spec, RuleContext context)
    {
        if (spec.Text("group") is not { } group || !IsProtected(group) || node.Map("metadata") is not { } metadata || metadata.IsOpen)
            return;
        var approval = metadata.Map("annotations")?.Field(Approval);
        if (approval is null && metadata.Map("annotations") is not { IsOpen: true })
            context.Report($"metadata.annotations[{Approval}]", $"The group '{group}' is the Kubernetes community's own: give the address of the approval, or use a domain of yours.", metadata);
        else if (approval is ManifestScalar { Text: var text } && !text.StartsWith("unapproved", StringComparison.Ordinal) && !(Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Host.Length > 0))
            context.Report($"metadata.annotations[{Approval}]", $"'{text}' is no address of an approval; it begins with https://, or with 'unapproved'.", approval);
    }

    private static bool IsProtected(string group) => group is "k8s.io" or "kubernetes.io"
        || group.EndsWith(".k8s.io", StringComparison.Ordinal) || group.EndsWith(".kubernetes.io", StringComparison.Ordinal);

    private static string? Group(string group) => Syntax.Dns1123Subdomain(group) ?? (group.IndexOf('.') < 0 ? $"'{group}' is no domain with a dot in it, such as example.com." : null);

    private static string? AnyCase(string name) => Syntax.Dns1035Label(name.ToLowerInvariant());
}
