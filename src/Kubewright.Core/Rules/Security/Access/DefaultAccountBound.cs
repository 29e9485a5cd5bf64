namespace Kubewright.Rules.Security;

internal sealed class DefaultAccountBound()
    : ObjectPolicy("KW3068", "rbac-default-service-account-bound", "Do not grant rights to the default service account", Severity.Warning, RoleRule.Bindings)
{
    public override RuleDocumentation Documentation => new(
        Why: "Every pod of the namespace that names no account of its own has the role from now on, the next one that somebody deploys there included.",
        Fix: "Make a service account for the workload that needs the role, and name it in the pod.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
              - {kind: ServiceAccount, name: default, namespace: shop}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
              - {kind: ServiceAccount, name: search, namespace: shop}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var subject in BindingSubject.Of(manifest))
        {
            if (subject.Kind != "ServiceAccount" || subject.Name != ServiceAccounts.Default)
                continue;
            var @namespace = subject.Node.Text("namespace") ?? manifest.Namespace;
            context.Report(
                subject.Path + ".name",
                $"{manifest.Kind} '{manifest.DisplayName}' grants '{manifest.Root.At("roleRef", "name").Text}' to the default service account of {@namespace}, which every pod without its own account uses.",
                subject.Node["name"]!);
        }
    }
}
