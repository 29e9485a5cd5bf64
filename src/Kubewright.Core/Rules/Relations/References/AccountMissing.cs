namespace Kubewright.Rules.Relations;

internal sealed class AccountMissing() : SetPolicy("KW5014", "non-existent-service-account", "Ship the service account a pod uses", Severity.Warning, [])
{
    private static readonly string[] AccessKinds = ["ServiceAccount", "Role", "RoleBinding"];

    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "Accounts that exist elsewhere.");
    private static readonly RuleOption<bool> Strict = RuleOption.Boolean("strict", false, "Whether to report where the set manages no access at all, too.");

    public override IReadOnlyList<RuleOption> Options => [External, Strict];

    public override RuleDocumentation Documentation => new(
        Why: "Pods under an account that does not exist are not created. The workload stays at zero, with an event as the only sign.",
        Fix: "Ship the ServiceAccount, or list it in the option where it comes from elsewhere.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  serviceAccountName: indexer
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: search}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  serviceAccountName: search
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: ServiceAccount
            metadata: {name: search}
            """)
    {
        KubeLinter = ["non-existent-service-account"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || (!context.Get(Strict) && !Array.Exists(AccessKinds, kind => set.OfKind(kind).Count > 0)))
            return;
        foreach (var pod in manifest.Pods)
        {
            if (ServiceAccounts.Named(pod) is not { Length: > 0 } account || account == ServiceAccounts.Default || context.Get(External).IsMatch(account))
                continue;
            var field = ServiceAccounts.Field(pod);
            if (set.Has("", "ServiceAccount", account, @namespace) is false)
                context.Report(pod.PathTo(field), $"Service account '{account}' of {manifest} is not in namespace {@namespace} of the bundle.", pod.Spec[field]!);
        }
    }
}
