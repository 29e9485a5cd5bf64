namespace Kubewright.Rules;

/// <summary>How many pods are made of a template.</summary>
internal static class PodCount
{
    /// <summary>At least how many pods run at a time; what is not known counts as none.</summary>
    public static long AtLeast(PodTemplate pod) => pod.Owner.KindName switch
    {
        "Pod" => 1,
        "Job" => Number(pod.Holder, "parallelism", 1),
        "JobSet" => Number(pod.Item, "replicas", 1) * Number(pod.Holder, "parallelism", 1),
        "TrainingRuntime" or "ClusterTrainingRuntime" => Number(pod.Owner.Spec.MapOrOpen("mlPolicy"), "numNodes", 1),

        // Replicas of a group of Ray workers are as many as the autoscaler keeps at least, where nobody says otherwise.
        "RayJob" or "RayCluster" or "RayService" => pod.Role == "head" ? 1 : Number(pod.Item, "replicas", Number(pod.Item, "minReplicas", 0)),
        "LeaderWorkerSet" => Number(pod.Owner.Spec, "replicas", 1) * InGroup(pod),
        "DaemonSet" => 1,
        _ => Number(pod.Item, "replicas", 1),
    };

    /// <summary>Of a group the leader is one, and has a template of its own where there is one.</summary>
    private static long InGroup(PodTemplate pod)
    {
        if (pod.Role == "leaderTemplate")
            return 1;
        var size = Number(pod.Holder, "size", 1);
        return pod.Holder.At("leaderTemplate").IsAbsent ? size : Math.Max(0, size - 1);
    }

    private static long Number(ManifestMap owner, string field, long missing) => owner.At(field).IntegerOr(missing) ?? 0;
}
