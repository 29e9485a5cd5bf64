namespace Kubewright.Rules.Training;

internal sealed class AutoscalerExceedsQuota() : SetPolicy("KW4263", "hpa-max-exceeds-quota", "Let an autoscaler stay within the quota", Severity.Info, ScaleTarget.Autoscalers)
{
    public override RuleDocumentation Documentation => new(
        Why: "The autoscaler asks for pods that the quota refuses, just when load is highest.",
        Fix: "Lower the bound of the autoscaler, or raise the quota.",
        Bad: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search, namespace: ml}
            spec:
              maxReplicas: 16
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              metrics:
                - type: Pods
                  pods: {metric: {name: requests_running}, target: {type: AverageValue, averageValue: 8}}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {requests.nvidia.com/gpu: 8}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search, namespace: ml}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {limits: {nvidia.com/gpu: 1}}
            """,
        Good: """
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata: {name: search, namespace: ml}
            spec:
              maxReplicas: 8
              scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: search}
              metrics:
                - type: Pods
                  pods: {metric: {name: requests_running}, target: {type: AverageValue, averageValue: 8}}
            ---
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {requests.nvidia.com/gpu: 8}
            ---
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search, namespace: ml}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      resources: {limits: {nvidia.com/gpu: 1}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        var field = manifest.KindName == "ScaledObject" ? "maxReplicaCount" : "maxReplicas";
        if (manifest.Spec.Integer(field) is not { } most || ScaleTarget.Of(manifest) is not { } target || set.Find(target.KindName, target.Name, manifest.Namespace) is not { } workload)
            return;
        foreach (var quota in set.OfKind("ResourceQuota"))
        {
            if (quota.Namespace is null || quota.Namespace != manifest.Namespace || !DeviceQuota.IsUnscoped(quota))
                continue;
            foreach (var (resource, allowed, _) in DeviceQuota.Of(quota))
            {
                var needed = workload.Pods.Sum(pod => DeviceDemand.PerPod(pod, resource)) * most;
                if (needed > allowed)
                {
                    context.Report(
                        $"spec.{field}", $"HPA '{manifest.DisplayName}' may need {GpuCounts.Text(needed)} {resource}, the quota of {quota.Namespace} allows {GpuCounts.Text(allowed)}.", manifest.Spec[field]!);
                }
            }
        }
    }
}
