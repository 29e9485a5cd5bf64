namespace Kubewright.Rules.Access;

public sealed class AccessRulesTests
{
    [Theory]
    [InlineData("Role", "{verbs: [get], apiGroups: [''], resources: [pods]}", "")]
    [InlineData("Role", "{}", "rules[0].apiGroups rules[0].resources rules[0].verbs")]
    [InlineData("Role", "{verbs: [get], nonResourceURLs: [/a]}", "rules[0].nonResourceURLs")]
    [InlineData("ClusterRole", "{verbs: [get], nonResourceURLs: [/a]}", "")]
    [InlineData("ClusterRole", "{verbs: [get], nonResourceURLs: [/a], resources: [pods]}", "rules[0].nonResourceURLs")]
    public void Permissions(string kind, string rule, string expected) => Assert.Equal(expected, Of(kind, $"rules: [{rule}]"));

    [Theory]
    [InlineData("{clusterRoleSelectors: [{matchLabels: {a: b}}]}", "")]
    [InlineData("{}", "aggregationRule.clusterRoleSelectors")]
    [InlineData("{clusterRoleSelectors: [{matchLabels: {a: b c}}]}", "aggregationRule.clusterRoleSelectors[0] aggregationRule.clusterRoleSelectors[0].matchLabels")]
    public void Aggregation(string rule, string expected) => Assert.Equal(expected, Of("ClusterRole", $"aggregationRule: {rule}"));

    [Theory]
    [InlineData("RoleBinding", "{kind: Role, name: r}", "")]
    [InlineData("ClusterRoleBinding", "{kind: Role, name: r}", "roleRef.kind")]
    [InlineData("RoleBinding", "{apiGroup: a, kind: Some, name: a/b}", "roleRef.apiGroup roleRef.kind roleRef.name")]
    [InlineData("RoleBinding", "null", "roleRef.kind roleRef.name")]
    public void Roles_of_bindings(string kind, string role, string expected) => Assert.Equal(expected, Of(kind, $"roleRef: {role}"));

    [Theory]
    [InlineData("RoleBinding", "{kind: ServiceAccount, name: a}", "")]
    [InlineData("ClusterRoleBinding", "{kind: ServiceAccount, name: a}", "subjects[0].namespace")]
    [InlineData("RoleBinding", "{kind: ServiceAccount, name: A, apiGroup: b}", "subjects[0].apiGroup subjects[0].name")]
    [InlineData("RoleBinding", "{kind: User, name: 'A:b'}", "")]
    [InlineData("RoleBinding", "{kind: Group, name: a, apiGroup: b}", "subjects[0].apiGroup")]
    [InlineData("RoleBinding", "null", "subjects[0].kind subjects[0].name")]
    public void Subjects_of_bindings(string kind, string subject, string expected) =>
        Assert.Equal(expected, Of(kind, $"roleRef: {{kind: ClusterRole, name: r}}\nsubjects: [{subject}]"));

    [Theory]
    [InlineData("authorization.k8s.io/v1", "SubjectAccessReview", "{}", "spec.resourceAttributes spec.user")]
    [InlineData("authorization.k8s.io/v1", "SubjectAccessReview", "{user: u, nonResourceAttributes: {path: /a}}", "")]
    [InlineData("authentication.k8s.io/v1", "TokenReview", "{}", "spec.token")]
    [InlineData("certificates.k8s.io/v1", "CertificateSigningRequest", "{request: YQ==, signerName: a/b, usages: [client auth, client auth]}", "spec.request spec.signerName spec.usages[1]")]
    public void Reviews_and_requests(string apiVersion, string kind, string spec, string expected) =>
        Assert.Equal(expected, Checked.Paths("KW153", $"apiVersion: {apiVersion}\nkind: {kind}\nspec: {spec}"));

    private static string Of(string kind, string fields) =>
        Checked.Paths("KW153", $"apiVersion: rbac.authorization.k8s.io/v1\nkind: {kind}\nmetadata: {{name: a}}\n{fields}");
}
