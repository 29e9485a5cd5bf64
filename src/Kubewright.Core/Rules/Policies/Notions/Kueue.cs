namespace Kubewright.Rules;

/// <summary>What Kueue reads in the jobs that it queues.</summary>
internal static class Kueue
{
    /// <summary>The label with the name of a LocalQueue.</summary>
    public const string QueueName = "kueue.x-k8s.io/queue-name";

    /// <summary>The label with the longest time that a job may run.</summary>
    public const string MaxExecTime = "kueue.x-k8s.io/max-exec-time-seconds";

    /// <summary>The kinds that it can queue.</summary>
    public static readonly string[] Kinds = ["PyTorchJob", "TFJob", "MPIJob", "XGBoostJob", "PaddleJob", "JAXJob", "JobSet", "Job", "RayJob", "TrainJob", "RayCluster", "LeaderWorkerSet"];

    /// <summary>Whether a kind is one of those that it queues only where it is told to.</summary>
    public static bool IsOptional(ManifestObject manifest) => manifest.ApiVersion == "kubeflow.org/v1";

    /// <summary>The path of a label of the object.</summary>
    public static string PathTo(string label) => $"metadata.labels[{label}]";
}
