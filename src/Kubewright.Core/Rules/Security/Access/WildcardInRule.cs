namespace Kubewright.Rules.Security;

internal sealed class WildcardInRule() : RolePolicy("KW3062", "wildcard-in-rules", "Name resources and verbs in a role", Severity.Info, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "A star takes in what does not exist yet: the next resource of the group is allowed as well, whatever it is.",
        Fix: "List what is used instead.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [apps], resources: ['*'], verbs: [get]}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [apps], resources: [deployments], verbs: [get]}
            """)
    {
        KubeLinter = ["wildcard-in-rules"],
    };

    private static readonly string[] Fields = ["apiGroups", "resources", "verbs"];

    protected override string? Problem(RoleRule rule, ManifestObject role)
    {
        var wild = Fields.Where(field => rule.Has(field, "*"));
        return rule.MayAllowEverything || !wild.Any() ? null : $"uses '*' in {string.Join(", ", wild)}; list what is needed.";
    }
}
