namespace Kubewright.Rules.Training;

/// <summary>Names that controllers make of the name of an object: of pods, which are host names, and of Services.</summary>
internal static class DerivedNames
{
    /// <summary>What a Service, a label and a host name may have at most.</summary>
    private const int Label = 63;

    /// <summary>What pods of a Job have behind its name and their number.</summary>
    private const string PodSuffix = "-xxxxx";

    /// <summary>The names that are certain, each with the most characters that it may have.</summary>
    public static IEnumerable<(string Text, int Most)> Of(ManifestObject manifest, string name)
    {
        var spec = manifest.Spec;
        if (TrainingJob.Of(manifest) is { } training)
            return Roles(training, name);
        return manifest.KindName switch
        {
            "JobSet" => ReplicatedJobs(spec, name),
            "TrainJob" => Last(spec.MapOrOpen("trainer"), "numNodes") is { } node ? [($"{name}-node-0-{node}{PodSuffix}", Label)] : [],
            "LeaderWorkerSet" => Last(spec, "replicas") is { } group && Last(spec.MapOrOpen("leaderWorkerTemplate"), "size") is { } pod ? [($"{name}-{group}-{pod}", Label)] : [],
            "Job.batch.volcano.sh" => Tasks(spec, name),
            "RayCluster" => [(name, 53)],
            "RayJob" or "RayService" => [(name, 47)],
            "RayCronJob" => [(name, 36)],
            _ => [],
        };
    }

    private static IEnumerable<(string Text, int Most)> Roles(TrainingJob job, string name)
    {
        foreach (var (role, node) in job.Roles)
        {
            if (node is ManifestMap map && Last(map, "replicas") is { } last)
                yield return ($"{name}-{role.ToLowerInvariant()}-{last}", Label);
        }
    }

    private static IEnumerable<(string Text, int Most)> ReplicatedJobs(ManifestMap spec, string name)
    {
        foreach (var (_, job) in spec.Items("replicatedJobs"))
        {
            if (job.Text("name") is not { } jobName || Last(job, "replicas") is not { } last)
                continue;
            var derived = $"{name}-{jobName}-{last}";
            yield return (derived, Label);
            if (job.At("template", "spec", "completions") is { Integer: > 0 and var completions })
                yield return ($"{derived}-{completions - 1}{PodSuffix}", Label);
        }
    }

    private static IEnumerable<(string Text, int Most)> Tasks(ManifestMap spec, string name)
    {
        foreach (var (_, task) in spec.Items("tasks"))
        {
            if (task.Text("name") is { } taskName && Last(task, "replicas") is { } last)
                yield return ($"{name}-{taskName}-{last}", Label);
        }
    }

    /// <summary>The number of the last of some; one where nobody says how many. Null where that is not known, or there are none.</summary>
    private static long? Last(ManifestMap owner, string field) => owner.At(field).IntegerOr(1) is > 0 and var count ? count - 1 : null;
}
