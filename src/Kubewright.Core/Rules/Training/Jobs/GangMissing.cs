namespace Kubewright.Rules.Training;

internal sealed class GangMissing()
    : ObjectPolicy("KW4082", "training-gang-missing", "Schedule distributed jobs as a whole", Severity.Info, ["PyTorchJob", "TFJob", "MPIJob", "XGBoostJob", "PaddleJob", "JAXJob", "TrainingRuntime", "ClusterTrainingRuntime", "JobSet", "Job", "RayJob", "TrainJob"]), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: "Two jobs that start pod by pod can each hold half of the GPUs and wait for the other half. A gang scheduler gives all or nothing, to those that ask.",
        Fix: "Put the job into a queue, or its pods into a group.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 4
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune, labels: {kueue.x-k8s.io/queue-name: research}}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 4
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 8}}
            """)
    {
        Settings = "kubewright.gang_scheduler = kueue",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (context.Cluster(ClusterKeys.GangScheduler).Length == 0 || !manifest.Labels.At(Kueue.QueueName).IsAbsent || IsGrouped(manifest.Annotations))
            return;
        var count = manifest.KindName == "TrainJob" ? PodsOf(manifest) : GpuCounts.PodsWithGpus(manifest);
        if (count < 2 || MayBeGang(manifest, context.Set))
            return;
        context.Report("metadata.labels", $"'{manifest.DisplayName}' starts {count} GPU pods one by one; put it into a queue or a pod group.", manifest.Metadata.Field("labels") ?? manifest.Root);
    }

    private static bool MayBeGang(ManifestObject manifest, Bundle? set)
    {
        if (!manifest.Spec.At("runPolicy", "schedulingPolicy").IsAbsent)
            return true;
        foreach (var pod in manifest.Pods)
        {
            if (pod.Spec.At("schedulerName").TextOr("default-scheduler") != "default-scheduler" || IsGrouped(pod.Annotations))
                return true;
        }

        return manifest.KindName switch
        {
            "TrainingRuntime" or "ClusterTrainingRuntime" => !manifest.Spec.At("podGroupPolicy").IsAbsent,
            "TrainJob" => set?.MayHaveMore is true || Trainer.RuntimeOf(manifest, set) is { } runtime && !runtime.Spec.At("podGroupPolicy").IsAbsent,
            _ => false,
        };
    }

    private static long PodsOf(ManifestObject job) =>
        job.Spec.At("trainer", "resourcesPerNode").Map is { } resources && Accelerators.GpuCountOf(resources) > 0 ? job.Spec.At("trainer", "numNodes").Integer ?? 0 : 0;

    private static bool IsGrouped(ManifestMap annotations) => !annotations.At("scheduling.k8s.io/group-name").IsAbsent;
}
