namespace Kubewright.Rules.Training;

internal sealed class CheckpointMissing() : PodPolicy("KW4087", "training-checkpoint-missing", "Keep the results of long training runs", Severity.Info, PodTraits.Training, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "A run that is restarted begins where its last checkpoint is. Where nothing outlives the pod, it begins at zero.",
        Fix: "Mount a persistent volume or write to object storage.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              activeDeadlineSeconds: 86400
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
              activeDeadlineSeconds: 86400
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      args: [--checkpoints, 's3://acme-checkpoints/finetune']
                      resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (Accelerators.RequestsGpu(pod) && IsLongOrRestarted(pod) && !DurableStorage.MayHave(pod))
            context.Report(pod.PathTo("volumes"), $"'{pod.Owner.DisplayName}' can be restarted but writes nothing durable.", pod.Spec.Field("volumes") ?? pod.Spec);
    }

    private static bool IsLongOrRestarted(PodTemplate pod)
    {
        var spec = pod.Owner.Spec;
        if (Says(spec) || Says(pod.Holder) || Says(spec.MapOrOpen("runPolicy")) || spec.Map("elasticPolicy") is not null)
            return true;
        return TrainingJob.Of(pod.Owner) is { } job && pod.Item.At("restartPolicy").TextOr(job.Kind.DefaultRestartPolicy) is "OnFailure" or "Always";
    }

    private static bool Says(ManifestMap run) => run.Integer("activeDeadlineSeconds") > 3600 || run.Integer("backoffLimit") > 0;
}
