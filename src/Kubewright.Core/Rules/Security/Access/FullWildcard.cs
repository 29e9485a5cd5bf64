namespace Kubewright.Rules.Security;

internal sealed class FullWildcard() : RolePolicy("KW3061", "rbac-full-wildcard", "Do not write a role that may do everything", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "The role is cluster-admin, only under a name at which nobody takes fright. It grows with everything that is installed later.",
        Fix: "List the API groups, resources and verbs that are used.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: ['*'], resources: ['*'], verbs: ['*']}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [apps], resources: [deployments], verbs: [get, list, watch]}
            """)
    {
        KubeLinter = ["wildcard-in-rules"],
        Polaris = ["clusterrolebindingClusterAdmin", "rolebindingClusterAdminClusterRole", "rolebindingClusterAdminRole"],
    };

    protected override string[] Exempt { get; } = ["cluster-admin", "admin", "edit", "view"];

    protected override string? Problem(RoleRule rule, ManifestObject role) => rule.AllowsEverything ? "allows everything; it is cluster-admin under another name." : null;
}
