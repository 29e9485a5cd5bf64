namespace Kubewright.Rules;

/// <summary>Labels that controllers add to the pods they make, so that no template has them.</summary>
internal static class ControllerLabels
{
    private const string JobSet = "jobset.sigs.k8s.io/";

    private static readonly string[] Domains =
    [
        "batch.kubernetes.io/", "statefulset.kubernetes.io/", "apps.kubernetes.io/", JobSet, "leaderworkerset.sigs.k8s.io/", "ray.io/", "serving.kserve.io/", "serving.knative.dev/",
        "training.kubeflow.org/",
    ];

    /// <summary>Whether some controller may add a label of that key.</summary>
    public static bool MayBeAdded(string key) => key == "job-name" || Array.Exists(Domains, domain => key.StartsWith(domain, StringComparison.Ordinal));

    /// <summary>Whether the pods of a template have all labels that a plain selector asks for; null where that is not known.</summary>
    public static bool? Matches(ManifestMap wanted, PodTemplate pod) => LabelSelectors.MatchesLabels(WithoutAdded(wanted, pod.Owner.KindName), pod.Labels);

    /// <summary>Whether a label selector selects the pods of a template, as their controller labels them; null where that is not known.</summary>
    public static bool? Selects(ManifestMap selector, PodTemplate pod)
    {
        var kind = pod.Owner.KindName;
        var wanted = selector.Map("matchLabels");
        var expressions = selector.List("matchExpressions");
        if (wanted?.Any(label => IsAdded(label.Key, kind)) is not true && expressions?.Any(item => IsAboutAdded(item, kind)) is not true)
            return LabelSelectors.Matches(selector, pod.Labels);
        var rest = selector.ShallowClone();
        if (wanted is not null)
            rest.Set("matchLabels", WithoutAdded(wanted, kind));
        if (expressions is { IsOpen: false })
            rest.Set("matchExpressions", new ManifestList(expressions.Where(item => !IsAboutAdded(item, kind))));
        return LabelSelectors.Matches(rest, pod.Labels);
    }

    /// <summary>The one key in which the labels of a template certainly differ from those that a selector asks for; <see langword="null"/> where there is none, or more.</summary>
    public static string? DifferingKey(ManifestMap wanted, PodTemplate pod)
    {
        string? differing = null;
        foreach (var (key, value) in WithoutAdded(wanted, pod.Owner.KindName))
        {
            if (LabelSelectors.HasValue(pod.Labels, key, value) is true)
                continue;
            if (differing is not null)
                return null;
            differing = key;
        }

        // A template with none of the labels is not near.
        return wanted.Count == 1 && differing is not null && pod.Labels.Text(differing) is null ? null : differing;
    }

    /// <summary>Whether a selector asks for labels that the JobSet of a TrainJob puts on its pods, of which no template is seen.</summary>
    public static bool AreOfTrainJob(ManifestMap wanted, Bundle set, string @namespace) =>
        wanted.Any(label => label.Key.StartsWith(JobSet, StringComparison.Ordinal)) && set.OfKind("TrainJob").Any(job => (job.Namespace ?? @namespace) == @namespace);

    private static bool IsAboutAdded(ManifestNode requirement, string kind) => requirement is ManifestMap map && map.Text("key") is { } key && IsAdded(key, kind);

    private static ManifestMap WithoutAdded(ManifestMap wanted, string kind)
    {
        if (!wanted.Any(label => IsAdded(label.Key, kind)))
            return wanted;
        var rest = new ManifestMap(wanted.Origin, wanted.IsOpen);
        foreach (var (key, value) in wanted)
        {
            if (!IsAdded(key, kind))
                rest.Set(key, value);
        }

        return rest;
    }

    private static bool IsAdded(string key, string kind) => kind switch
    {
        "Job" or "CronJob" => key is "job-name" or "batch.kubernetes.io/job-name",
        "StatefulSet" => key is "statefulset.kubernetes.io/pod-name" or "apps.kubernetes.io/pod-index",
        "JobSet" or "TrainingRuntime" or "ClusterTrainingRuntime" => key.StartsWith(JobSet, StringComparison.Ordinal) || key is "job-name" or "batch.kubernetes.io/job-name",
        "LeaderWorkerSet" => key.StartsWith("leaderworkerset.sigs.k8s.io/", StringComparison.Ordinal),
        "RayCluster" or "RayJob" or "RayService" or "RayCronJob" => key.StartsWith("ray.io/", StringComparison.Ordinal),
        "InferenceService" or "LLMInferenceService" => key == "serving.kserve.io/inferenceservice",
        "Service.serving.knative.dev" or "Configuration" => key.StartsWith("serving.knative.dev/", StringComparison.Ordinal),
        _ => Array.IndexOf(TrainingJobKind.Names, kind) >= 0 && key.StartsWith("training.kubeflow.org/", StringComparison.Ordinal),
    };
}
