namespace Kubewright.Rules.Training;

internal sealed class ResourceMetricUnavailable()
    : ObjectPolicy("KW4201", "hpa-resource-metric-unavailable", "Use only cpu and memory as resource metrics", Severity.Error, ["HorizontalPodAutoscaler"])
{
    public override RuleDocumentation Documentation => new(
        Why: "What counts resources for autoscalers counts CPU and memory. An autoscaler that waits for another name never scales.",
        Fix: "Offer the number as a metric of its own, and use it with type Pods or External.",
        Bad: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              maxReplicas: 4
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              metrics:
                - type: Resource
                  resource: {name: nvidia.com/gpu, target: {type: Utilization, averageUtilization: 70}}
            """,
        Good: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              maxReplicas: 4
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              metrics:
                - type: Pods
                  pods: {metric: {name: DCGM_FI_DEV_GPU_UTIL}, target: {type: AverageValue, averageValue: 70}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (i, metric) in manifest.Spec.Items("metrics"))
        {
            var field = metric.Text("type") switch { "Resource" => "resource", "ContainerResource" => "containerResource", _ => null };
            if (field is not null && metric.At(field, "name") is { Text: { Length: > 0 } name and not ("cpu" or "memory") } reading)
                context.Report($"spec.metrics[{i}].{field}.name", $"metrics-server offers no '{name}'; use a Pods or External metric such as DCGM_FI_DEV_GPU_UTIL.", reading.Node!);
        }
    }
}
