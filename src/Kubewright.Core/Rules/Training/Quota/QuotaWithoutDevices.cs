namespace Kubewright.Rules.Training;

internal sealed class QuotaWithoutDevices() : SetPolicy("KW4261", "quota-missing-gpu", "Limit GPUs in a namespace that has a quota", Severity.Info, ["ResourceQuota"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A namespace with a quota looks bounded. The dearest thing in it is not.",
        Fix: "Add requests for the device to the quota.",
        Bad: """
            apiVersion: v1
            kind: ResourceQuota
            metadata: {name: gpus, namespace: ml}
            spec:
              hard: {requests.cpu: 64}
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
        var quotas = set.OfKind("ResourceQuota").Where(quota => quota.Namespace is null || quota.Namespace == @namespace).Where(quota => !DeviceQuota.IsScoped(quota)).ToList();
        if (!ReferenceEquals(quotas[0], manifest))
            return;
        foreach (var resource in DeviceDemand.In(set, @namespace).Keys)
        {
            if (quotas.All(quota => quota.Spec.At("hard", $"requests.{resource}").IsAbsent))
                context.Report("spec.hard", $"Quota '{manifest.DisplayName}' leaves {resource} unlimited in namespace {@namespace}.", manifest.Spec.Field("hard") ?? manifest.Spec);
        }
    }
}
