namespace Kubewright.Rules.Training;

internal sealed class DeviceRequestLimitMismatch() : DevicePolicy("KW4001", "gpu-request-limit-mismatch", "Request exactly as many devices as the limit")
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A container gets a device or does not; there is nothing between a request and a limit. The API server does not look into custom resources: it takes this
            one, and the pods that its controller makes are refused.
            """,
        Fix: "Remove the request, or make it the limit.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {requests: {nvidia.com/gpu: 4}, limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {requests: {nvidia.com/gpu: 8}, limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(ManifestMap resources, string path, PolicyContext context)
    {
        foreach (var (resource, amount, node) in Amounts(resources, "requests"))
        {
            if (!ResourceNames.IsExtended(resource) || resources.At("limits", resource) is not { Quantity: { } most } limit || amount.Equals(most))
                continue;
            context.Report(
                $"{path}.requests[{resource}]",
                $"'{resource}' is requested {node.Text} times but limited to {((ManifestScalar)limit.Node!).Text}; both must be equal.",
                node,
                new RelatedPlace($"{path}.limits[{resource}]", "the limit", limit.Node.Origin),
                TreeFix.Remove("Remove the request", resources.Map("requests")!, resource));
        }
    }
}
