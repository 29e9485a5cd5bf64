namespace Kubewright.Rules;

/// <summary>A kind that pods are made of.</summary>
/// <param name="Name">The kind as rules name it: <c>Deployment</c>, <c>Job.batch.volcano.sh</c>.</param>
/// <param name="Traits">What it has in common with others.</param>
/// <param name="Templates">The paths of its pod templates, with <c>{}</c> behind a map of them and <c>[]</c> behind a list.</param>
internal sealed record WorkloadKind(string Name, PodTraits Traits, params string[] Templates)
{
    private const string Template = "spec.template";
    private const string JobSetTemplate = "replicatedJobs[].template.spec.template";

    private static readonly string[] OwnSpec = [""];

    private static readonly Dictionary<string, WorkloadKind> Known = new[]
    {
        // A pod runs on unless its restartPolicy says otherwise, see Workload.
        new WorkloadKind("Pod", PodTraits.LongRunning, OwnSpec),
        new("PodTemplate", PodTraits.None, "template"),
        new("Deployment", PodTraits.LongRunning, Template),
        new("StatefulSet", PodTraits.LongRunning, Template),
        new("DaemonSet", PodTraits.LongRunning, Template),
        new("ReplicaSet", PodTraits.LongRunning, Template),
        new("ReplicationController", PodTraits.LongRunning, Template),
        new("Job", PodTraits.Training, Template),
        new("CronJob", PodTraits.None, "spec.jobTemplate.spec.template"),
        new("Rollout", PodTraits.LongRunning | PodTraits.Custom, Template),
        new("DeploymentConfig", PodTraits.LongRunning, Template),
        new("Service.serving.knative.dev", PodTraits.LongRunning | PodTraits.Custom, Template),
        new("Configuration", PodTraits.Custom, Template),
        new("CloneSet", PodTraits.Custom, Template),
        new("StatefulSet.apps.kruise.io", PodTraits.Custom, Template),
        new("DaemonSet.apps.kruise.io", PodTraits.Custom, Template),
        new("PyTorchJob", PodTraits.Training | PodTraits.Custom, "spec.pytorchReplicaSpecs{}.template"),
        new("TFJob", PodTraits.Training | PodTraits.Custom, "spec.tfReplicaSpecs{}.template"),
        new("XGBoostJob", PodTraits.Training | PodTraits.Custom, "spec.xgbReplicaSpecs{}.template"),
        new("PaddleJob", PodTraits.Training | PodTraits.Custom, "spec.paddleReplicaSpecs{}.template"),
        new("JAXJob", PodTraits.Training | PodTraits.Custom, "spec.jaxReplicaSpecs{}.template"),
        new("MPIJob", PodTraits.Training | PodTraits.Custom, "spec.mpiReplicaSpecs{}.template"),
        new("TrainingRuntime", PodTraits.Training | PodTraits.Custom, "spec.template.spec." + JobSetTemplate),
        new("ClusterTrainingRuntime", PodTraits.Training | PodTraits.Custom, "spec.template.spec." + JobSetTemplate),
        new("JobSet", PodTraits.Training | PodTraits.Custom, "spec." + JobSetTemplate),
        new("LeaderWorkerSet", PodTraits.LongRunning | PodTraits.Custom, "spec.leaderWorkerTemplate.leaderTemplate", "spec.leaderWorkerTemplate.workerTemplate"),
        new("RayCluster", PodTraits.Custom, Ray("spec")),
        new("RayJob", PodTraits.Training | PodTraits.Custom, [.. Ray("spec.rayClusterSpec"), "spec.submitterPodTemplate"]),
        new("RayService", PodTraits.Custom, Ray("spec.rayClusterConfig")),
        new("RayCronJob", PodTraits.Custom, [.. Ray("spec.jobTemplate.rayClusterSpec"), "spec.jobTemplate.submitterPodTemplate"]),
        new("Job.batch.volcano.sh", PodTraits.Training | PodTraits.Custom, "spec.tasks[].template"),
        new("InferenceService", PodTraits.Custom | PodTraits.Inline, "spec.predictor", "spec.transformer", "spec.explainer"),
        new("LLMInferenceService", PodTraits.Custom | PodTraits.Inline, Template, "spec.worker", "spec.prefill.template", "spec.prefill.worker"),
    }.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The kind of a name, or <see langword="null"/> where no pods are made of it that anybody knows of.</summary>
    public static WorkloadKind? Find(string name) => Known.TryGetValue(name, out var kind) ? kind : null;

    private static string[] Ray(string cluster) => [cluster + ".headGroupSpec.template", cluster + ".workerGroupSpecs[].template"];
}
