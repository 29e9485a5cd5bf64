namespace Kubewright.Rules.Access;

/// <summary>Those to whom a binding grants a role.</summary>
internal sealed class Subjects() : ComponentRule("KW1533", "Binding subjects", "io.k8s.api.rbac.v1.Subject")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var name = node.TextOr("name", "");
        if (name is { Length: 0 })
            context.Report("name", "The subject has no name.", node);

        switch (node.TextOr("kind", ""))
        {
            case "ServiceAccount":
                if (name is { Length: > 0 } && Syntax.Dns1123Subdomain(name) is { } problem)
                    context.Report("name", problem, node["name"]);
                if (node.Text("apiGroup") is { Length: > 0 } group)
                    context.Report("apiGroup", $"A ServiceAccount has no API group; remove '{group}'.", node["apiGroup"]);
                if (context.Kind == "ClusterRoleBinding" && node.IsCertainlyEmpty("namespace"))
                    context.Report("namespace", "Say in which namespace the ServiceAccount is.", node);
                break;
            case "User" or "Group":
                if (node.TextOr("apiGroup", RoleReference.Group) is { } other && other != RoleReference.Group)
                    context.Report("apiGroup", $"Users and groups are of the API group {RoleReference.Group}, not '{other}'.", node["apiGroup"]);
                break;
            case { } kind:
                context.Report("kind", $"'{kind}' is no kind of subject; use ServiceAccount, User or Group.", node["kind"] ?? node);
                break;
        }
    }
}
