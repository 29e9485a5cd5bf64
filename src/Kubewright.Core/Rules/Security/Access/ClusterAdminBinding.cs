namespace Kubewright.Rules.Security;

internal sealed class ClusterAdminBinding() : ObjectPolicy("KW3060", "cluster-admin-role-binding", "Do not bind cluster-admin", Severity.Warning, RoleRule.Bindings)
{
    private const string Admin = "cluster-admin";

    public override RuleDocumentation Documentation => new(
        Why: "Whoever holds cluster-admin can do everything, in every namespace, and so can whoever takes over one of its pods.",
        Fix: "Bind a role with the rights that are used. kubectl auth can-i --list shows what is there.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: cluster-admin}
            subjects:
              - {kind: ServiceAccount, name: search, namespace: shop}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
              - {kind: ServiceAccount, name: search, namespace: shop}
            """)
    {
        KubeLinter = ["cluster-admin-role-binding"],
        Polaris = ["clusterrolebindingClusterAdmin", "rolebindingClusterAdminClusterRole"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (RoleRule.MayBeSystem(manifest) || manifest.Name == Admin || manifest.Root.Map("roleRef") is not { } role || role.Text("kind") != "ClusterRole" || role.Text("name") != Admin)
            return;
        var subjects = string.Join(", ", BindingSubject.Of(manifest));
        context.Report("roleRef.name", $"{manifest.Kind} '{manifest.Name}' grants cluster-admin to {(subjects.Length == 0 ? "nobody yet" : subjects)}; grant a role with the rights that are used.", role["name"]!);
    }
}
