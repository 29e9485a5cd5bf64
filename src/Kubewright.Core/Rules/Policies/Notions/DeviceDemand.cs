namespace Kubewright.Rules;

/// <summary>How many accelerators workloads certainly need at a time.</summary>
internal static class DeviceDemand
{
    /// <summary>What one pod of a template needs.</summary>
    public static decimal PerPod(PodTemplate pod, string resource) =>
        pod.MainContainers.SelectMany(container => Accelerators.Amounts(container.Node)).Where(amount => amount.Resource == resource).Sum(amount => amount.Amount.Amount);

    /// <summary>What all workloads of a namespace need, by resource. What starts later (CronJobs, runtimes, suspended jobs) counts nothing.</summary>
    public static Dictionary<string, decimal> In(Bundle set, string @namespace)
    {
        var demand = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var pod in set.PodsIn(@namespace))
        {
            if (pod.Owner.Namespace != @namespace || pod.Owner.KindName is "CronJob" or "TrainingRuntime" or "ClusterTrainingRuntime" or "RayCronJob" or "PodTemplate" || MayBeSuspended(pod.Owner))
                continue;
            var count = Pods(pod, set);
            foreach (var amount in pod.MainContainers.SelectMany(container => Accelerators.Amounts(container.Node)))
                Add(amount.Resource, amount.Amount.Amount * count);
        }

        foreach (var job in set.OfKind("TrainJob"))
        {
            if (job.Namespace != @namespace || MayBeSuspended(job) || job.Spec.At("trainer", "resourcesPerNode").Map is not { } resources)
                continue;
            foreach (var amount in Accelerators.Amounts(ManifestMap.Of(("resources", resources))))
                Add(amount.Resource, amount.Amount.Amount * (job.Spec.At("trainer", "numNodes").IntegerOr(1) ?? 0));
        }

        return demand;

        void Add(string resource, decimal amount)
        {
            if (amount > 0 && Accelerators.IsAccelerator(resource))
                demand[resource] = (demand.TryGetValue(resource, out var sum) ? sum : 0) + amount;
        }
    }

    /// <summary>An autoscaler keeps at least as many pods as it says, whatever the workload does.</summary>
    private static long Pods(PodTemplate pod, Bundle set) => ScaleTarget.Find(pod.Owner, set, "HorizontalPodAutoscaler") is { } scaled
        ? scaled.Autoscaler.Spec.At("minReplicas").IntegerOr(1) ?? 0
        : PodCount.AtLeast(pod);

    private static bool MayBeSuspended(ManifestObject manifest) =>
        manifest.Spec.At("suspend").BooleanOr(false) is not false || manifest.Spec.At("runPolicy", "suspend").BooleanOr(false) is not false;
}
