namespace Kubewright.Rules.Security;

internal sealed class BoundToEveryone() : ObjectPolicy("KW3067", "rbac-bound-to-everyone", "Do not grant rights to everybody", Severity.Error, RoleRule.Bindings)
{
    /// <summary>What everybody may have: it tells who one is, and what the server serves.</summary>
    private static readonly string[] PublicRoles = ["system:discovery", "system:basic-user", "system:public-info-viewer", "system:service-account-issuer-discovery"];

    public override RuleDocumentation Documentation => new(
        Why: "Everybody who can reach the API server, or every pod of the cluster, has the role.",
        Fix: "Name the users, groups or service accounts that need it.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
              - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: 'system:authenticated'}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: {name: search}
            roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}
            subjects:
              - {apiGroup: rbac.authorization.k8s.io, kind: Group, name: search-team}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (RoleRule.MayBeSystem(manifest) || manifest.Root.At("roleRef", "name").Text is not { } role || Array.IndexOf(PublicRoles, role) >= 0)
            return;
        foreach (var subject in BindingSubject.Of(manifest))
        {
            if (IsEverybody(subject))
                context.Report(subject.Path + ".name", $"{manifest.Kind} '{manifest.Name}' grants '{role}' to {subject.Name}, that is, to everybody.", subject.Node["name"]!);
        }
    }

    private static bool IsEverybody(BindingSubject subject) => subject.Kind is "User" or "Group"
        && (subject.Name is "system:anonymous" or "system:unauthenticated" or "system:authenticated" || (subject.Kind == "Group" && subject.Name == "system:serviceaccounts"));
}
