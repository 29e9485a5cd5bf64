namespace Kubewright.Rules.Policies;

public sealed class AccessTests
{
    [Theory]
    [InlineData("KW3061", "apiGroups: ['*'], resources: ['*'], verbs: ['*']")]
    [InlineData("KW3061", "apiGroups: ['*'], resources: ['*'], verbs: [get, list, watch, create, update, patch, delete]")]
    [InlineData("KW3062", "apiGroups: ['*'], resources: ['*'], verbs: [get]")]
    [InlineData("KW3062", "apiGroups: [apps], resources: [deployments], verbs: ['*']")]
    [InlineData("KW3063", "apiGroups: ['*'], resources: [secrets], verbs: [watch]")]
    [InlineData("KW3063", "apiGroups: [''], resources: ['*'], verbs: ['*']")]
    [InlineData("KW3064", "apiGroups: [batch], resources: [cronjobs], verbs: ['*']")]
    [InlineData("KW3064", "apiGroups: ['*'], resources: ['*'], verbs: [create]")]
    [InlineData("KW3065", "apiGroups: [''], resources: ['*'], verbs: [get]")]
    [InlineData("KW3065", "apiGroups: ['*'], resources: ['*/exec'], verbs: [create]")]
    [InlineData("KW3066", "apiGroups: [rbac.authorization.k8s.io], resources: [clusterroles], verbs: [escalate]")]
    [InlineData("KW3066", "apiGroups: [''], resources: [users], verbs: [impersonate]")]
    [InlineData("KW3066", "apiGroups: [''], resources: [serviceaccounts/token], verbs: [create]")]
    [InlineData("KW3066", "apiGroups: [''], resources: [nodes/proxy], verbs: [get]")]
    [InlineData("KW3066", "apiGroups: [certificates.k8s.io], resources: [certificatesigningrequests/approval], verbs: [patch]")]
    public void Reports_rules_that_allow_too_much(string rule, string entry)
    {
        Assert.Equal(["rules[1]"], PolicyCheck.Paths(rule, Role("search", entry)));
        Assert.Empty(PolicyCheck.Paths(rule, Role("'system:search'", entry)));
    }

    [Theory]
    [InlineData("KW3061", "apiGroups: [''], resources: ['*'], verbs: ['*']")]
    [InlineData("KW3061", "apiGroups: ['*'], resources: ['*'], verbs: [get, list, watch, create, update, patch]")]
    [InlineData("KW3062", "apiGroups: ['*'], resources: ['*'], verbs: ['*']")]
    [InlineData("KW3063", "apiGroups: [''], resources: [secrets], verbs: [get], resourceNames: [a]")]
    [InlineData("KW3063", "apiGroups: [''], resources: [secrets], verbs: [create, delete]")]
    [InlineData("KW3063", "apiGroups: [apps], resources: [secrets], verbs: [get]")]
    [InlineData("KW3064", "apiGroups: [apps], resources: [cronjobs], verbs: [create]")]
    [InlineData("KW3064", "apiGroups: [batch], resources: [jobs], verbs: [get]")]
    [InlineData("KW3065", "apiGroups: [''], resources: [pods], verbs: [create]")]
    [InlineData("KW3065", "apiGroups: [''], resources: [pods/exec], verbs: [delete]")]
    [InlineData("KW3065", "apiGroups: ['*'], resources: ['*'], verbs: ['*']")]
    [InlineData("KW3066", "apiGroups: ['*'], resources: [roles], verbs: [bind]")]
    [InlineData("KW3066", "apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [bind], resourceNames: [view]")]
    [InlineData("KW3066", "apiGroups: [rbac.authorization.k8s.io], resources: [roles], verbs: [create]")]
    public void Is_silent_on_other_rules(string rule, string entry) => Assert.Empty(PolicyCheck.Paths(rule, Role("search", entry)));

    [Theory]
    [InlineData("KW3061", "edit")]
    [InlineData("KW3065", "admin")]
    public void The_roles_that_come_with_Kubernetes_are_left_out(string rule, string name) =>
        Assert.Empty(PolicyCheck.Paths(rule, Role(name, "apiGroups: ['*', ''], resources: ['*', pods/exec], verbs: ['*']")));

    [Theory]
    [InlineData("search", "ClusterRole, name: cluster-admin", 1)]
    [InlineData("cluster-admin", "ClusterRole, name: cluster-admin", 0)]
    [InlineData("'system:x'", "ClusterRole, name: cluster-admin", 0)]
    [InlineData("search", "Role, name: cluster-admin", 0)]
    [InlineData("search", "ClusterRole, name: view", 0)]
    public void Reports_bindings_of_cluster_admin(string name, string role, int count)
    {
        Assert.Equal(count, PolicyCheck.Paths("KW3060", Binding("ClusterRoleBinding", name, role, "kind: User, name: a")).Length);
        Assert.Equal(count, PolicyCheck.Paths("KW3060", Binding("RoleBinding", name, role, "kind: User, name: a")).Length);
    }

    [Theory]
    [InlineData("kind: Group, name: 'system:authenticated'", 1)]
    [InlineData("kind: User, name: 'system:anonymous'", 1)]
    [InlineData("kind: Group, name: 'system:serviceaccounts'", 1)]
    [InlineData("kind: User, name: 'system:serviceaccounts'", 0)]
    [InlineData("kind: Group, name: 'system:serviceaccounts:shop'", 0)]
    public void Reports_roles_for_everybody(string subject, int count)
    {
        Assert.Equal(count, PolicyCheck.Paths("KW3067", Binding("ClusterRoleBinding", "a", "ClusterRole, name: view", subject)).Length);
        Assert.Empty(PolicyCheck.Paths("KW3067", Binding("ClusterRoleBinding", "a", "ClusterRole, name: 'system:discovery'", subject)));
        Assert.Empty(PolicyCheck.Paths("KW3067", Binding("ClusterRoleBinding", "'system:a'", "ClusterRole, name: view", subject)));
    }

    [Fact]
    public void Reports_roles_for_the_default_account()
    {
        Assert.Equal(["subjects[0].name"], PolicyCheck.Paths("KW3068", Binding("RoleBinding", "a", "Role, name: r", "kind: ServiceAccount, name: default, namespace: shop")));
        Assert.Empty(PolicyCheck.Paths("KW3068", Binding("RoleBinding", "a", "Role, name: r", "kind: User, name: default")));
    }

    private static string Role(string name, string entry) =>
        $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {{name: {name}}}, rules: [{{apiGroups: [x], resources: [y], verbs: [get]}}, {{{entry}}}]}}";

    private static string Binding(string kind, string name, string role, string subject) =>
        $"{{apiVersion: rbac.authorization.k8s.io/v1, kind: {kind}, metadata: {{name: {name}}}, roleRef: {{apiGroup: rbac.authorization.k8s.io, kind: {role}}}, subjects: [{{{subject}}}]}}";
}
