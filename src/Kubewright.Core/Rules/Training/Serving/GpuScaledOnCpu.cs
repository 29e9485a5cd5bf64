namespace Kubewright.Rules.Training;

internal sealed class GpuScaledOnCpu()
    : SetPolicy("KW4200", "hpa-gpu-cpu-metric-only", "Scale GPU servers on a metric that reflects their load", Severity.Warning, ["HorizontalPodAutoscaler"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A server that computes on a GPU leaves the CPU idle, full or empty. An autoscaler that looks at the CPU sees no load.",
        Fix: "Scale on requests in flight, a queue, or the use of the GPU.",
        Bad: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              maxReplicas: 4
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              metrics:
                - type: Resource
                  resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
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
                  pods: {metric: {name: requests_running}, target: {type: AverageValue, averageValue: 8}}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: server
                      image: vllm/vllm-openai:v0.10.0
                      resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (ScaleTarget.Of(manifest) is not { } target || set.Find(target.KindName, target.Name, manifest.Namespace) is not { } workload || !workload.Pods.Any(Accelerators.RequestsGpu) || Metrics(manifest) is not { } metrics)
            return;
        context.Report(
            "spec.metrics", $"HPA '{manifest.DisplayName}' scales a GPU workload on {metrics}; use queue length, running requests or GPU utilisation (Pods, Object or External metric).",
            manifest.Spec.Field("metrics") ?? manifest.Spec);
    }

    /// <summary>The metrics, where all of them are CPU or memory.</summary>
    private static string? Metrics(ManifestObject autoscaler)
    {
        var spec = autoscaler.Spec;
        if (autoscaler.ApiVersion == "autoscaling/v1" || spec.IsCertainlyEmpty("metrics"))
            return "cpu";
        if (spec.MayHaveMoreIn("metrics"))
            return null;
        var names = new List<string>();
        foreach (var (_, metric) in spec.Items("metrics"))
        {
            var name = metric.Text("type") switch
            {
                "Resource" => metric.At("resource", "name").Text,
                "ContainerResource" => metric.At("containerResource", "name").Text,
                _ => null,
            };
            if (name is not ("cpu" or "memory"))
                return null;
            if (!names.Contains(name))
                names.Add(name);
        }

        return names.Count == 0 ? null : string.Join(" and ", names);
    }
}
