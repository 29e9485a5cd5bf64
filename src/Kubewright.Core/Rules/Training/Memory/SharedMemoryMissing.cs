namespace Kubewright.Rules.Training;

internal sealed class SharedMemoryMissing() : PodPolicy("KW4020", "shm-volume-missing", "Give multi-GPU containers enough shared memory", Severity.Warning)
{
    private static readonly RuleOption<int> Least = RuleOption.Integer("min_gpus", 2, "From how many GPUs on a container is spoken of, where its pod is alone.");

    public override IReadOnlyList<RuleOption> Options => [Least];

    public override RuleDocumentation Documentation => new(
        Why: """
            Processes that share GPUs and data loaders talk through /dev/shm, of which a container has 64 MiB. They die with a bus error, often hours into the run.
            """,
        Fix: "Mount an emptyDir with medium Memory at /dev/shm.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              volumes:
                - name: dshm
                  emptyDir: {medium: Memory, sizeLimit: 16Gi}
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8}}
                  volumeMounts: [{name: dshm, mountPath: /dev/shm}]
            """);

    protected override bool AppliesTo(ManifestObject manifest) => manifest.KindName is not ("" or "InferenceService" or "TrainJob" or "DaemonSet");

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.At("hostIPC").BooleanOr(false) is not false)
            return;
        foreach (var container in pod.MainContainers)
        {
            if (Accelerators.GpuCount(container.Node) is not { } count || count < 1 || (count < context.Get(Least) && !IsPartOfMany(pod)) || SharedMemory.MayBeMounted(container))
                continue;
            context.Report(
                container.PathTo("volumeMounts"),
                $"Container '{container.Name}' uses {GpuCounts.Text(count)} GPUs with the runtime's 64 MiB /dev/shm; mount an emptyDir with medium Memory there.",
                container.Node.Field("volumeMounts") ?? container.Node,
                fix: SharedMemory.Fix(pod, container));
        }
    }

    /// <summary>Whether the pod certainly trains together with others.</summary>
    private static bool IsPartOfMany(PodTemplate pod) =>
        pod.Owner.Has(PodTraits.Training) && (pod.Owner.KindName != "Job" || pod.Owner.Spec.Text("completionMode") == "Indexed") && GpuCounts.PodsWithGpus(pod.Owner) >= 2;
}
