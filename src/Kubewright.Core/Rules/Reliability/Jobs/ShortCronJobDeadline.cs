namespace Kubewright.Rules.Reliability;

internal sealed class ShortCronJobDeadline()
    : ObjectPolicy("KW2103", "cronjob-deadline-too-short", "Let the CronJob controller notice a run in time", Severity.Warning, ["CronJob"])
{
    /// <summary>How often the controller looks, in seconds.</summary>
    private const long Interval = 10;

    public override RuleDocumentation Documentation => new(
        Why: """
            The controller looks at CronJobs every ten seconds. With a shorter deadline it may come too late for every single run, and then the job
            never runs, without an error.
            """,
        Fix: "Use a minute or more.",
        Bad: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 * * *"
              startingDeadlineSeconds: 5
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
              startingDeadlineSeconds: 120
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Integer("startingDeadlineSeconds") is not { } seconds || seconds >= Interval)
            return;
        context.Report(
            "spec.startingDeadlineSeconds",
            $"CronJob '{manifest.DisplayName}' gives up after {seconds} s, less than the controller's {Interval} s check interval; use at least 60.",
            manifest.Spec["startingDeadlineSeconds"]!,
            fix: TreeFix.Set("Give up after a minute", manifest.Spec, 60, "startingDeadlineSeconds"));
    }
}
