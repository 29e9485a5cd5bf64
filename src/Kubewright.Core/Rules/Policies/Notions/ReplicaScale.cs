namespace Kubewright.Rules;

/// <summary>How many replicas of a workload there are at least, with an autoscaler or without.</summary>
internal static class ReplicaScale
{
    /// <summary>Whether an autoscaler of the set scales a workload; null where that is not known.</summary>
    public static bool? IsAutoscaled(ManifestObject workload, Bundle set)
    {
        bool? found = set.MayHaveOthers ? null : false;
        foreach (var autoscaler in ScaleTarget.Autoscalers.SelectMany(set.OfKind))
        {
            var targets = Targets(autoscaler, workload);
            if (targets is true)
                return true;
            found = targets is null ? null : found;
        }

        return found;
    }

    /// <summary>The least number of replicas: what the autoscaler keeps, or what the workload says; <see langword="null"/> where that is not known.</summary>
    public static long? Minimum(ManifestObject workload, Bundle set)
    {
        ManifestObject? scaler = null;
        foreach (var autoscaler in ScaleTarget.Autoscalers.SelectMany(set.OfKind))
        {
            var targets = Targets(autoscaler, workload);
            if (targets is null)
                return null;
            scaler = targets is true ? scaler ?? autoscaler : scaler;
        }

        return scaler?.KindName switch
        {
            "HorizontalPodAutoscaler" => scaler.Spec.IntegerOr("minReplicas", 1),
            "ScaledObject" => scaler.Spec.IntegerOr("minReplicaCount", 0),
            _ => set.MayHaveOthers ? null : workload.Spec.IntegerOr("replicas", 1),
        };
    }

    private static bool? Targets(ManifestObject autoscaler, ManifestObject workload)
    {
        if (ScaleTarget.Of(autoscaler) is { } target)
        {
            if (target.KindName != workload.KindName)
                return false;
            bool? isNamed = workload.Name is { } name ? name == target.Name : workload.Metadata.IsCertainlyAbsent("name") ? false : null;
            bool? isThere = workload.Namespace is { } here && autoscaler.Namespace is { } there ? here == there : null;
            return isNamed is false || isThere is false ? false : isNamed is true && isThere is true ? true : null;
        }

        // One without a target scales nothing; of one with a target that is not all there yet nobody knows.
        var reference = autoscaler.Spec.At("scaleTargetRef");
        return reference.IsAbsent || reference.Map is { IsOpen: false } map && !map.Any(field => field.Value is ManifestUnknown) ? false : null;
    }
}
