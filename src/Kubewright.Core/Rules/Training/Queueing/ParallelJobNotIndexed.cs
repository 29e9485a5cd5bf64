namespace Kubewright.Rules.Training;

internal sealed class ParallelJobNotIndexed() : ObjectPolicy("KW4162", "job-distributed-not-indexed", "Index the pods of a parallel GPU Job", Severity.Warning, ["Job", "CronJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Pods of a parallel Job are alike unless it is indexed. Processes that train together need a rank each, and nobody gives them one.",
        Fix: "Set completionMode: Indexed.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              parallelism: 4
              completions: 4
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              parallelism: 4
              completions: 4
              completionMode: Indexed
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var isScheduled = manifest.KindName == "CronJob";
        var spec = isScheduled ? manifest.Spec.MapOrOpen("jobTemplate").MapOrOpen("spec") : manifest.Spec;
        if (spec.Integer("parallelism") is not > 1 || spec.Integer("completions") != spec.Integer("parallelism") || spec.TextOr("completionMode", "NonIndexed") != "NonIndexed" || !manifest.Pods.Any(Accelerators.RequestsGpu))
            return;
        context.Report(
            (isScheduled ? "spec.jobTemplate.spec" : "spec") + ".completionMode", $"The {spec.Integer("parallelism")} pods of Job '{manifest.DisplayName}' cannot tell their rank; set completionMode: Indexed.",
            spec.Field("completionMode") ?? spec, fix: TreeFix.Set("Index the pods", spec, "Indexed", "completionMode"));
    }
}
