namespace Kubewright.Rules.Security;

internal sealed class AccessToSecrets() : RolePolicy("KW3063", "access-to-secrets", "Do not let a role read all secrets", Severity.Warning, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Among the secrets of a namespace are the tokens and passwords of everybody there. Who can list them can read them, too.",
        Fix: "Name the secrets that are needed in resourceNames, with the verb get, or mount them instead.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [''], resources: [secrets], verbs: [get, list]}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [''], resources: [secrets], resourceNames: [search-tls], verbs: [get]}
            """)
    {
        KubeLinter = ["access-to-secrets"],
    };

    private static readonly string[] Reading = ["get", "list", "watch", "*"];

    protected override string? Problem(RoleRule rule, ManifestObject role)
    {
        if (!rule.IsForAllNames || !rule.HasOrAll("apiGroups", "") || !rule.HasOrAll("resources", "secrets"))
            return null;
        var verbs = rule.Verbs.Where(verb => Array.IndexOf(Reading, verb) >= 0).Distinct().ToList();
        return verbs.Count == 0 ? null
            : $"may {(verbs.Contains("*") ? "read" : string.Join(", ", verbs))} every secret {(role.Kind == "Role" ? "of its namespace" : "of the cluster, or of the namespace it is bound in")}; name the secrets in resourceNames.";
    }
}
