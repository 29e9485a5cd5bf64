namespace Kubewright.Rules.Security;

internal sealed class AccessToCreatePods() : RolePolicy("KW3064", "access-to-create-pods", "Restrict who may create pods", Severity.Warning, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "A pod can mount every secret of its namespace and run under every service account there. To create one is to have all that.",
        Fix: "Leave creating workloads to the tool that deploys, and to as few namespaces as can be.",
        Bad: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [batch], resources: [jobs, cronjobs], verbs: [create]}
            """,
        Good: """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: Role
            metadata: {name: search}
            rules:
              - {apiGroups: [batch], resources: [jobs, cronjobs], verbs: [get, list]}
            """)
    {
        KubeLinter = ["access-to-create-pods"],
    };

    private static readonly (string Group, string[] Resources)[] PodMakers =
    [
        ("", ["pods", "replicationcontrollers"]), ("apps", ["deployments", "statefulsets", "daemonsets", "replicasets"]), ("batch", ["jobs", "cronjobs"]),
    ];

    protected override string? Problem(RoleRule rule, ManifestObject role)
    {
        if (!rule.HasOrAll("verbs", "create"))
            return null;
        var resources = PodMakers.Where(maker => rule.HasOrAll("apiGroups", maker.Group)).SelectMany(maker => maker.Resources.Where(resource => rule.Has("resources", resource))).ToList();
        if (resources.Count == 0 && rule.Has("resources", "*") && PodMakers.Any(maker => rule.HasOrAll("apiGroups", maker.Group)))
            resources.Add("everything");
        return resources.Count == 0 ? null : $"may create {string.Join(", ", resources)}, and through them use any secret and service account of the namespace.";
    }
}
