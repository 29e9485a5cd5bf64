namespace Kubewright.Rules.Access;

/// <summary>The role that a binding grants.</summary>
internal sealed class RoleReference() : ComponentRule("KW1532", "Role reference", "io.k8s.api.rbac.v1.RoleBinding", "io.k8s.api.rbac.v1.ClusterRoleBinding")
{
    /// <summary>The API group of roles and bindings.</summary>
    public const string Group = "rbac.authorization.k8s.io";

    private static readonly ManifestMap Empty = new();

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if ((node.Map("roleRef") ?? (node.IsCertainlyAbsent("roleRef") ? Empty : null)) is not { } role)
            return;
        if (role.TextOr("apiGroup", Group) is { } group && group != Group)
            context.Report("roleRef.apiGroup", $"Roles are of the API group {Group}, not '{group}'.", role["apiGroup"]);

        var isInNamespace = context.Kind == "RoleBinding";
        if (role.TextOr("kind", "") is { } kind && kind != "ClusterRole" && !(isInNamespace && kind == "Role"))
            context.Report("roleRef.kind", $"A {context.Kind} grants a {(isInNamespace ? "Role or ClusterRole" : "ClusterRole")}, not '{kind}'.", role["kind"] ?? role);

        if (role.TextOr("name", "") is not { } name)
            return;
        if (name.Length == 0)
            context.Report("roleRef.name", "The binding does not say which role it grants.", role);
        else if (name is "." or ".." || name.IndexOfAny(['/', '%']) >= 0)
            context.Report("roleRef.name", $"'{name}' is no name of a role: it is '.' or '..', or contains '/' or '%'.", role["name"]);
    }
}
