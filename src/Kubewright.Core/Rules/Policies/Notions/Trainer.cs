namespace Kubewright.Rules;

/// <summary>TrainJobs and the runtimes that they name.</summary>
internal static class Trainer
{
    /// <summary>The API group of TrainJobs and runtimes.</summary>
    public const string Group = "trainer.kubeflow.org";

    private const string Cluster = "ClusterTrainingRuntime";

    /// <summary>The kind of runtime that a TrainJob names; <see langword="null"/> where it is not known.</summary>
    public static string? RuntimeKind(ManifestObject job) => job.Spec.MapOrOpen("runtimeRef").TextOr("kind", Cluster);

    /// <summary>The runtime of a TrainJob in its set; <see langword="null"/> where it is not there, or not known.</summary>
    public static ManifestObject? RuntimeOf(ManifestObject job, Bundle? set)
    {
        if (set is null || job.Spec.At("runtimeRef", "name").Text is not { } name || RuntimeKind(job) is not { } kind)
            return null;
        foreach (var runtime in set.OfKind(kind))
        {
            if (runtime.Name == name && (kind == Cluster || (runtime.Namespace is { } place && place == job.Namespace)))
                return runtime;
        }

        return null;
    }

    /// <summary>Whether the runtime of a TrainJob is certainly not in its set.</summary>
    public static bool IsRuntimeMissing(ManifestObject job, Bundle set) =>
        job.Spec.At("runtimeRef", "name").Text is { } name && RuntimeKind(job) is { } kind && set.Has(Group, kind, name, kind == Cluster ? null : job.Namespace) is false;
}
