namespace Kubewright.Rules.Security;

internal sealed class PrivilegeEscalatingRole() : RolePolicy("KW3066", "rbac-privilege-escalation", "Do not grant rights that lead to more rights", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "With any of these rights all others can be had: by writing oneself a role, by acting as somebody else, or by going round the API server.",
        Fix: "Leave them to the controllers that are made for them; name single roles in resourceNames where binding is the purpose.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [bind]}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [get]}
            """);

    /// <summary>API groups, resources, and the verbs that lead to more; none for any.</summary>
    private static readonly (string Group, string[] Resources, string[] Verbs)[] Escalating =
    [
        ("rbac.authorization.k8s.io", ["roles", "clusterroles"], ["escalate", "bind", "*"]),
        ("", ["users", "groups", "serviceaccounts"], ["impersonate", "*"]),
        ("", ["serviceaccounts/token"], ["create", "*"]),
        ("", ["nodes/proxy"], []),
        ("certificates.k8s.io", ["certificatesigningrequests/approval"], ["update", "patch", "*"]),
    ];

    protected override string? Problem(RoleRule rule, ManifestObject role)
    {
        if (!rule.IsForAllNames)
            return null;
        foreach (var (group, resources, verbs) in Escalating)
        {
            if (!rule.Has("apiGroups", group))
                continue;
            var granted = resources.Where(resource => rule.Has("resources", resource)).ToList();
            var allowed = rule.Verbs.Where(verb => verbs.Length == 0 || Array.IndexOf(verbs, verb) >= 0).ToList();
            if (granted.Count > 0 && allowed.Count > 0)
                return $"may {string.Join(", ", allowed)} {string.Join(", ", granted)}, which amounts to cluster-admin.";
        }

        return null;
    }
}
