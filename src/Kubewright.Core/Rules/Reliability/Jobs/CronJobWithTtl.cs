namespace Kubewright.Rules.Reliability;

internal sealed class CronJobWithTtl()
    : ObjectPolicy("KW2101", "cronjob-ttl-set", "Leave the clean-up of CronJob runs to the history limits", Severity.Info, ["CronJob"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Runs of a CronJob are cleaned up by its history limits already. With a TTL as well, whichever comes first deletes them, and the history is
            shorter than it says.
            """,
        Fix: "Remove ttlSecondsAfterFinished and set successfulJobsHistoryLimit and failedJobsHistoryLimit.",
        Bad: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
                  ttlSecondsAfterFinished: 600
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """,
        Good: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 * * *"
              jobTemplate:
                spec:
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
        if (manifest.Spec.At("jobTemplate", "spec").Map is not { } job || !job.IsSet("ttlSecondsAfterFinished"))
            return;
        context.Report(
            "spec.jobTemplate.spec.ttlSecondsAfterFinished",
            $"CronJob '{manifest.DisplayName}' sets both a TTL and history limits; the shorter one wins, so drop one.",
            job["ttlSecondsAfterFinished"]!,
            fix: TreeFix.Remove("Leave it to the history limits", job, "ttlSecondsAfterFinished"));
    }
}
