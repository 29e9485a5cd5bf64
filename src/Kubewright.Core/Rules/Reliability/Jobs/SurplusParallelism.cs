namespace Kubewright.Rules.Reliability;

internal sealed class SurplusParallelism()
    : ObjectPolicy("KW2107", "job-parallelism-exceeds-completions", "Do not ask for more parallel pods than completions", Severity.Info, ["Job", "CronJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A Job never runs more pods than it still has to complete. More parallelism than completions is mostly two numbers swapped.",
        Fix: "Lower parallelism, or raise completions if more work is meant.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: reindex}
            spec:
              ttlSecondsAfterFinished: 600
              completions: 2
              parallelism: 8
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
              ttlSecondsAfterFinished: 600
              completions: 8
              parallelism: 2
              template:
                spec:
                  restartPolicy: Never
                  containers: [{name: reindex, image: 'ghcr.io/acme/search:2.3.1'}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var (job, path) = manifest.KindName == "Job" ? (manifest.Spec, "spec") : (manifest.Spec.At("jobTemplate", "spec").Map, "spec.jobTemplate.spec");
        if (job?.Integer("parallelism") is { } parallelism && job.Integer("completions") is { } completions && parallelism > completions)
            context.Report(path + ".parallelism", $"Parallelism {parallelism} exceeds completions {completions}; the surplus pods never start.", job["parallelism"]!);
    }
}
