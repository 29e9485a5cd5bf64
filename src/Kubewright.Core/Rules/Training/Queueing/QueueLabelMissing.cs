namespace Kubewright.Rules.Training;

internal sealed class QueueLabelMissing() : ObjectPolicy("KW4164", "kueue-queue-label-missing", "Put every job into a Kueue queue", Severity.Warning, Kueue.Kinds), IUsesSet
{
    private static readonly RuleOption<bool> All = RuleOption.Boolean("all_jobs", false, "Whether jobs without accelerators are spoken of, too.");

    public override IReadOnlyList<RuleOption> Options => [All];

    public override RuleDocumentation Documentation => new(
        Why: "Kueue looks after the jobs that name a queue. One that names none goes past all others, or is never admitted.",
        Fix: "Add the label with the name of a LocalQueue.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
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
            metadata: {name: finetune, labels: {kueue.x-k8s.io/queue-name: research}}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """)
    {
        Settings = "kubewright.kueue = true",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!IsQueued(context) || !IsManaged(manifest, context) || !manifest.Labels.At(Kueue.QueueName).IsAbsent || !manifest.Metadata.IsCertainlyEmpty("ownerReferences") || MayHaveDefaultQueue(manifest, context.Set))
            return;
        if (!context.Get(All) && !AsksForDevices(manifest))
            return;
        context.Report(
            Kueue.PathTo(Kueue.QueueName), $"{manifest.Kind} '{manifest.DisplayName}' is not in a Kueue queue; add label {Kueue.QueueName}.", manifest.Metadata.Field("labels") ?? manifest.Root);
    }

    private static bool IsQueued(PolicyContext context) =>
        context.Cluster(ClusterKeys.Kueue) || context.Set is { } set && (set.OfKind("ClusterQueue").Count > 0 || set.OfKind("LocalQueue").Count > 0);

    private static bool IsManaged(ManifestObject manifest, PolicyContext context) =>
        !Kueue.IsOptional(manifest) || context.Cluster(ClusterKeys.KueueFrameworks).Contains(manifest.Kind, StringComparer.OrdinalIgnoreCase);

    private static bool MayHaveDefaultQueue(ManifestObject manifest, Bundle? set) =>
        set is not null && (set.MayHaveMore || set.OfKind("LocalQueue").Any(queue => queue.Name is null or "default" && (queue.Namespace is null || manifest.Namespace is null || queue.Namespace == manifest.Namespace)));

    private static bool AsksForDevices(ManifestObject manifest) =>
        manifest.Pods.Any(pod => pod.Containers.Any(container => Accelerators.Requests(container.Node, Accelerators.IsAccelerator)))
        || (manifest.KindName == "TrainJob" && manifest.Spec.At("trainer", "resourcesPerNode").Map is { } resources && Accelerators.Requests(ManifestMap.Of(("resources", resources)), Accelerators.IsAccelerator));
}
