namespace Kubewright.Rules.Training;

internal sealed class QuotaExceeded() : SetPolicy("KW4262", "quota-exceeded-by-bundle", "Fit the workloads into the namespace's quota", Severity.Warning, ["ResourceQuota"])
{
    public override RuleDocumentation Documentation => new(
        Why: "What is applied together does not fit together: the pods that come last are refused, which only their controllers are told.",
        Fix: "Raise the quota, or run fewer pods at a time.",
        Bad: """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {requests.nvidia.com/gpu: 8}
            ---
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune, namespace: ml}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 4
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 4}}
            """,
        Good: """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {requests.nvidia.com/gpu: 8}
            ---
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune, namespace: ml}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 4}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (set.MayHaveMore || manifest.Namespace is not { } @namespace || !DeviceQuota.IsUnscoped(manifest))
            return;
        Dictionary<string, decimal>? demand = null;
        foreach (var (resource, quota, node) in DeviceQuota.Of(manifest))
        {
            demand ??= DeviceDemand.In(set, @namespace);
            if (demand.TryGetValue(resource, out var needed) && needed > quota)
            {
                context.Report(
                    $"spec.hard[{DeviceQuota.Prefix}{resource}]", $"The workloads of namespace {@namespace} need {GpuCounts.Text(needed)} {resource}, the quota allows {GpuCounts.Text(quota)}.", node);
            }
        }
    }
}
