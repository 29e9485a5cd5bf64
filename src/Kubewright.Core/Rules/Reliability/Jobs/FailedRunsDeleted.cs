namespace Kubewright.Rules.Reliability;

internal sealed class FailedRunsDeleted() : ObjectPolicy("KW2105", "cronjob-keeps-no-failure", "Keep failed runs of a CronJob for inspection", Severity.Info, ["CronJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A run that failed at night is gone in the morning, with its logs and its events.",
        Fix: "Leave failedJobsHistoryLimit out (one run is kept), or keep more.",
        Bad: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 * * *"
              failedJobsHistoryLimit: 0
              jobTemplate:
                spec:
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
              failedJobsHistoryLimit: 3
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Integer("failedJobsHistoryLimit") != 0)
            return;
        context.Report(
            "spec.failedJobsHistoryLimit",
            $"CronJob '{manifest.DisplayName}' deletes failed runs at once, and their logs with them; keep at least one.",
            manifest.Spec["failedJobsHistoryLimit"]!,
            fix: TreeFix.Remove("Keep the last run that failed", manifest.Spec, "failedJobsHistoryLimit"));
    }
}
