namespace Kubewright.Rules.Relations;

internal sealed class RoleMissing() : SetPolicy("KW5019", "rolebinding-role-missing", "Bind a role that exists", Severity.Warning, RoleRule.Bindings)
{
    private const string Group = "rbac.authorization.k8s.io";

    private static readonly RuleOption<bool> ClusterRoles = RuleOption.Boolean("cluster_roles", false, "Whether ClusterRoles must be there, too.");
    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "Roles that exist elsewhere.");

    public override IReadOnlyList<RuleOption> Options => [ClusterRoles, External];

    public override RuleDocumentation Documentation => new(
        Why: "The API server takes a binding of a role that does not exist, and it grants nothing. The program is refused later.",
        Fix: "Name the role as it is called, in the binding's own namespace, or ship it.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: reader}
            subjects: [{kind: ServiceAccount, name: search}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules: [{apiGroups: [''], resources: [configmaps], verbs: [get]}]
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: search}
            subjects: [{kind: ServiceAccount, name: search}]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules: [{apiGroups: [''], resources: [configmaps], verbs: [get]}]
            """)
    {
        Polaris = ["rolebindingRolePodExecAttach", "rolebindingClusterRolePodExecAttach", "clusterrolebindingPodExecAttach"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || manifest.Root.Map("roleRef") is not { } reference || reference.Text("name") is not { Length: > 0 } name || reference.Text("kind") is not { } kind)
            return;
        if (name.StartsWith("system:", StringComparison.Ordinal) || context.Get(External).IsMatch(name) || !IsMissing(kind, name, @namespace, set, context))
            return;
        var scope = kind == "Role" ? $"namespace {@namespace} of the bundle" : "the bundle";
        context.Report("roleRef.name", $"{manifest} refers to {kind} '{name}', which is not in {scope}.", reference["name"]!);
    }

    private static bool IsMissing(string kind, string name, string @namespace, Bundle set, PolicyContext context) => kind switch
    {
        "Role" => name != "extension-apiserver-authentication-reader" && set.Has(Group, kind, name, @namespace) is false,
        "ClusterRole" => context.Get(ClusterRoles) && name is not ("admin" or "edit" or "view" or "cluster-admin") && set.Has(Group, kind, name, null) is false,
        _ => false,
    };
}
