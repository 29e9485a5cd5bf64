namespace Kubewright.Rules;

/// <summary>
/// Fields that are structs and not pointers in the API server's types: where nobody wrote them, the server checks an empty object all the
/// same, and so do rules. A field that the server reports as missing itself is not among them.
/// </summary>
internal static class ImpliedObjects
{
    private static readonly string[] None = [];
    private static readonly string[] Spec = ["spec"];
    private static readonly string[] Template = ["template"];

    private static readonly Dictionary<string, string[]> Fields = new(StringComparer.Ordinal)
    {
        ["io.k8s.api.apps.v1.DaemonSet"] = Spec,
        ["io.k8s.api.apps.v1.DaemonSetSpec"] = Template,
        ["io.k8s.api.apps.v1.Deployment"] = Spec,
        ["io.k8s.api.apps.v1.DeploymentSpec"] = Template,
        ["io.k8s.api.apps.v1.ReplicaSet"] = Spec,
        ["io.k8s.api.apps.v1.ReplicaSetSpec"] = Template,
        ["io.k8s.api.apps.v1.StatefulSet"] = Spec,
        ["io.k8s.api.apps.v1.StatefulSetSpec"] = Template,
        ["io.k8s.api.autoscaling.v1.HorizontalPodAutoscaler"] = Spec,
        ["io.k8s.api.autoscaling.v1.HorizontalPodAutoscalerSpec"] = ["scaleTargetRef"],
        ["io.k8s.api.autoscaling.v2.ContainerResourceMetricSource"] = ["target"],
        ["io.k8s.api.autoscaling.v2.ExternalMetricSource"] = ["metric", "target"],
        ["io.k8s.api.autoscaling.v2.HorizontalPodAutoscaler"] = Spec,
        ["io.k8s.api.autoscaling.v2.HorizontalPodAutoscalerSpec"] = ["scaleTargetRef"],
        ["io.k8s.api.autoscaling.v2.ObjectMetricSource"] = ["describedObject", "metric", "target"],
        ["io.k8s.api.autoscaling.v2.PodsMetricSource"] = ["metric", "target"],
        ["io.k8s.api.autoscaling.v2.ResourceMetricSource"] = ["target"],
        ["io.k8s.api.batch.v1.CronJob"] = Spec,
        ["io.k8s.api.batch.v1.CronJobSpec"] = ["jobTemplate"],
        ["io.k8s.api.batch.v1.Job"] = Spec,
        ["io.k8s.api.batch.v1.JobSpec"] = Template,
        ["io.k8s.api.batch.v1.JobTemplateSpec"] = Spec,
        ["io.k8s.api.core.v1.PersistentVolumeClaim"] = Spec,
        ["io.k8s.api.core.v1.PodTemplate"] = Template,
        ["io.k8s.api.core.v1.PodTemplateSpec"] = Spec,
        ["io.k8s.api.core.v1.ReplicationController"] = Spec,
        ["io.k8s.api.resource.v1.ResourceClaim"] = Spec,
        ["io.k8s.api.resource.v1.ResourceClaimTemplate"] = Spec,
        ["io.k8s.api.resource.v1.ResourceClaimTemplateSpec"] = Spec,
        ["io.k8s.api.resource.v1.ResourceSlice"] = Spec,
        ["io.k8s.api.resource.v1.ResourceSliceSpec"] = ["pool"],
    };

    /// <summary>The fields of a schema component that are there in any case.</summary>
    public static string[] Of(string component) => Fields.TryGetValue(component, out var fields) ? fields : None;
}
