namespace Kubewright.Rules.Training;

internal sealed class ScheduledRunsOverlap() : ObjectPolicy("KW4163", "cronjob-concurrency-allowed", "Do not let scheduled GPU runs overlap", Severity.Warning, ["CronJob"])
{
    private static readonly RuleOption<bool> All = RuleOption.Boolean("all_cronjobs", false, "Whether CronJobs without accelerators are spoken of, too.");

    public override IReadOnlyList<RuleOption> Options => [All];

    public override RuleDocumentation Documentation => new(
        Why: "A run that takes longer than the schedule meets the next one. Both want the same GPUs, or write to the same place.",
        Fix: "Set concurrencyPolicy: Forbid.",
        Bad: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: evaluate}
            spec:
              schedule: '@hourly'
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: trainer
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 1}}
            """,
        Good: """
            apiVersion: batch/v1
            kind: CronJob
            metadata: {name: evaluate}
            spec:
              schedule: '@hourly'
              concurrencyPolicy: Forbid
              jobTemplate:
                spec:
                  template:
                    spec:
                      restartPolicy: Never
                      containers:
                        - name: trainer
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.TextOr("concurrencyPolicy", "Allow") != "Allow")
            return;
        var usesDevices = manifest.Pods.Any(pod => pod.MainContainers.Any(container => Accelerators.Requests(container.Node, Accelerators.IsAccelerator)));
        if (!usesDevices && !context.Get(All))
            return;
        context.Report(
            "spec.concurrencyPolicy", $"CronJob '{manifest.DisplayName}' may start a second {(usesDevices ? "GPU " : "")}run while the first is still busy; set concurrencyPolicy: Forbid.",
            manifest.Spec.Field("concurrencyPolicy") ?? manifest.Spec, fix: TreeFix.Set("Forbid runs that overlap", manifest.Spec, "Forbid", "concurrencyPolicy"));
    }
}
