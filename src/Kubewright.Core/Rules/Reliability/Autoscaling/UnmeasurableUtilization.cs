namespace Kubewright.Rules.Reliability;

internal sealed class UnmeasurableUtilization()
    : SetPolicy("KW2122", "hpa-metric-without-request", "Request the resource an HPA measures", Severity.Error, ["HorizontalPodAutoscaler"])
{
    /// <summary>The field of autoscaling/v1.</summary>
    private const string Version1 = "targetCPUUtilizationPercentage";

    public override RuleDocumentation Documentation => new(
        Why: """
            Utilisation is a share of what is requested. Where a container requests nothing, there is no share: the autoscaler reports an error for the
            whole pod and leaves the number of replicas as it is.
            """,
        Fix: "Request the resource, or measure one container that requests it by a ContainerResource metric.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {requests: {memory: 512Mi}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              minReplicas: 2
              maxReplicas: 9
              metrics:
                - type: Resource
                  resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {requests: {cpu: 250m}}
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search}
            spec:
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              minReplicas: 2
              maxReplicas: 9
              metrics:
                - type: Resource
                  resource: {name: cpu, target: {type: Utilization, averageUtilization: 70}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (ScaleTarget.Of(manifest) is not { } target || set.Find(target.KindName, target.Name, manifest.Namespace) is not { } workload)
            return;
        foreach (var (i, metric) in manifest.Spec.Items("metrics"))
        {
            var field = metric.Text("type") switch { "Resource" => "resource", "ContainerResource" => "containerResource", _ => null };
            if (field is null || metric.Map(field) is not { } source || source.At("target", "type").Text != "Utilization" || source.Text("name") is not { } resource)
                continue;
            if (field == "resource")
                Check(manifest, workload, resource, null, $"spec.metrics[{i}].resource", source, context);
            else if (source.Text("container") is { } container)
                Check(manifest, workload, resource, container, $"spec.metrics[{i}].containerResource", source, context);
        }

        if (manifest.Spec.Integer(Version1) is not null)
            Check(manifest, workload, "cpu", null, "spec." + Version1, manifest.Spec[Version1]!, context);
    }

    private static void Check(ManifestObject autoscaler, ManifestObject workload, string resource, string? only, string path, ManifestNode at, PolicyContext context)
    {
        foreach (var container in workload.Pods.SelectMany(pod => pod.MainContainers))
        {
            if ((only is not null && container.Node.Text("name") != only) || !IsUnset(container.Node, resource) || !IsUnset(container.Pod.Spec, resource))
                continue;
            if (LimitRanges.HasDefault(workload, context.Set, resource, "defaultRequest", "default"))
                return;
            context.Report(
                path,
                $"HPA '{autoscaler.DisplayName}' scales on {resource} utilisation, but container '{container.Name}' requests no {resource}; add a request or use a ContainerResource metric.",
                at,
                new RelatedPlace(container.PathTo("resources"), $"container '{container.Name}'", container.Node.Origin));
            return;
        }
    }

    private static bool IsUnset(ManifestMap owner, string resource) => owner.At("resources", "requests", resource).IsAbsent && owner.At("resources", "limits", resource).IsAbsent;
}
