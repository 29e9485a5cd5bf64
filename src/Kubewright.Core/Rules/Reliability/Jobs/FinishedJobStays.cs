namespace Kubewright.Rules.Reliability;

internal sealed class FinishedJobStays() : ObjectPolicy("KW2100", "job-ttl-seconds-after-finished", "Clean up finished Jobs", Severity.Info, ["Job"])
{
    private static readonly RuleOption<int> Seconds = RuleOption.Integer("seconds", 86400, "How long it stays, in seconds, where that is added.");

    public override IReadOnlyList<RuleOption> Options => [Seconds];

    public override RuleDocumentation Documentation => new(
        Why: """
            A Job that has finished stays, with its pods, until somebody deletes it. Hundreds of them slow down whoever lists pods, and the name cannot
            be used again.
            """,
        Fix: "Set ttlSecondsAfterFinished to as long as anybody may want to read its logs.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: reindex}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: reindex}
            spec:
              ttlSecondsAfterFinished: 86400
              template:
                spec:
                  restartPolicy: Never
                  containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """)
    {
        KubeLinter = ["job-ttl-seconds-after-finished"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!manifest.Spec.IsCertainlyAbsent("ttlSecondsAfterFinished") || !manifest.Metadata.IsCertainlyEmpty("ownerReferences"))
            return;
        if (!ToolAnnotations.AreAbsent(manifest, ToolAnnotations.HelmHook, ToolAnnotations.ArgoHook, "argocd.argoproj.io/hook-delete-policy"))
            return;
        if (manifest.Labels.IsOpen || manifest.Labels.Any(label => label.Key.StartsWith("kustomize.toolkit.fluxcd.io/", StringComparison.Ordinal)))
            return;
        context.Report(
            "spec.ttlSecondsAfterFinished",
            $"Job '{manifest.DisplayName}' stays in the cluster for ever after it finishes; set ttlSecondsAfterFinished.",
            manifest.Spec,
            fix: manifest.Root.Map("spec") is { } spec ? TreeFix.Set("Delete it some time after it has finished", spec, context.Get(Seconds), "ttlSecondsAfterFinished") : null);
    }
}
