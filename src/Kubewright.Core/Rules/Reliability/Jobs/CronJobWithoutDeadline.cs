namespace Kubewright.Rules.Reliability;

internal sealed class CronJobWithoutDeadline()
    : ObjectPolicy("KW2102", "cronjob-has-deadline", "Limit how late a CronJob may start", Severity.Info, ["CronJob"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            After an outage of the control plane a run that was missed is started late, perhaps in the middle of the day. Often late is better than
            never, so this is off.
            """,
        Fix: "Set startingDeadlineSeconds to how late a run may start.",
        Bad: """
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
            """,
        Good: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: reindex}
            spec:
              schedule: "0 3 * * *"
              startingDeadlineSeconds: 1800
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """)
    {
        KubeScore = ["cronjob-has-deadline"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!manifest.Spec.IsCertainlyAbsent("startingDeadlineSeconds"))
            return;
        context.Report(
            "spec.startingDeadlineSeconds",
            $"CronJob '{manifest.DisplayName}' may start arbitrarily late after an outage; set startingDeadlineSeconds.",
            manifest.Spec,
            fix: manifest.Root.Map("spec") is { } spec ? TreeFix.Set("Give up after ten minutes", spec, 600, "startingDeadlineSeconds") : null);
    }
}
