namespace Kubewright.Rules.Security;

internal sealed class PodExec() : RolePolicy("KW3065", "rbac-pod-exec", "Do not grant exec or attach", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Who can run a command in a pod has its secrets, its volumes and its identity. The verb get is enough: exec also works over a web socket.",
        Fix: "Leave pods/exec and pods/attach to people, for the time they need it.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [''], resources: [pods/exec], verbs: [create]}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [''], resources: [pods/log], verbs: [get]}
            """)
    {
        Polaris = ["clusterrolePodExecAttach", "rolePodExecAttach", "clusterrolebindingPodExecAttach", "rolebindingClusterRolePodExecAttach", "rolebindingRolePodExecAttach"],
    };

    private static readonly string[] Commands = ["pods/exec", "pods/attach", "pods/*", "*/exec", "*/attach", "*/*", "*"];

    protected override string[] Exempt { get; } = ["cluster-admin", "admin", "edit"];

    protected override string? Problem(RoleRule rule, ManifestObject role) =>
        rule.HasOrAll("apiGroups", "") && rule.Resources.Any(resource => Array.IndexOf(Commands, resource) >= 0) && (rule.HasOrAll("verbs", "create") || rule.Has("verbs", "get")) && !rule.MayAllowEverything
            ? "allows running commands in any pod." : null;
}
