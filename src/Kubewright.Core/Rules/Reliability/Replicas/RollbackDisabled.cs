namespace Kubewright.Rules.Reliability;

internal sealed class RollbackDisabled()
    : ObjectPolicy("KW2071", "rollback-disabled", "Keep old revisions for a rollback", Severity.Info, ["Deployment", "StatefulSet", "DaemonSet"])
{
    private static readonly RuleOption<bool> GitOps = RuleOption.Boolean("gitops", false, "Whether Git is the history, so that nobody rolls back otherwise.");

    public override IReadOnlyList<RuleOption> Options => [GitOps];

    public override RuleDocumentation Documentation => new(
        Why: "Old revisions are what kubectl rollout undo goes back to. Without one, the way back in the middle of an incident is to find the old manifest.",
        Fix: "Leave revisionHistoryLimit out (ten revisions), or keep two or more. Where Git is the history, set gitops.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              revisionHistoryLimit: 0
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              revisionHistoryLimit: 3
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Integer("revisionHistoryLimit") != 0 || context.Get(GitOps))
            return;
        context.Report(
            "spec.revisionHistoryLimit",
            $"{manifest.Kind} '{manifest.DisplayName}' keeps no old revision, so kubectl rollout undo cannot work; set revisionHistoryLimit to 2 or more.",
            manifest.Spec["revisionHistoryLimit"]!,
            fix: TreeFix.Remove("Keep ten revisions", manifest.Spec, "revisionHistoryLimit"));
    }
}
