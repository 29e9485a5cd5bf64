namespace Kubewright.Rules;

/// <summary>TrainJobs and the runtimes that they name.</summary>
internal static class Trainer
{
    /// <summary>The kind of runtime that a TrainJob names; <see langword="null"/> where it is not known.</summary>
    public static string? RuntimeKind(ManifestObject job) => job.Spec.MapOrOpen("runtimeRef").TextOr("kind", "ClusterTrainingRuntime");

    /// <summary>The runtime of a TrainJob in its set; <see langword="null"/> where it is not there, or not known.</summary>
    public static ManifestObject? RuntimeOf(ManifestObject job, Bundle? set)
    {
        if (set is null || job.Spec.At("runtimeRef", "name").Text is not { } name || RuntimeKind(job) is not { } kind)
            return null;
        foreach (var runtime in set.OfKind(kind))
        {
            if (runtime.Name == name && (kind == "ClusterTrainingRuntime" || (runtime.Namespace is { } place && place == job.Namespace)))
                return runtime;
        }

        return null;
    }
}
