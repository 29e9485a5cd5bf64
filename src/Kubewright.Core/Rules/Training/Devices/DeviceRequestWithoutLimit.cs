namespace Kubewright.Rules.Training;

internal sealed class DeviceRequestWithoutLimit() : DevicePolicy("KW4000", "gpu-request-without-limit", "Limit every extended resource that is requested")
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Devices cannot be overcommitted, so a pod that requests one must limit it, too. The API server does not look into custom resources: it takes this one, and
            the pods that its controller makes are refused, which only events tell.
            """,
        Fix: "Move the entry to limits; the request follows by itself.",
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
                          resources: {requests: {nvidia.com/gpu: 8}}
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
                          resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(ManifestMap resources, string path, PolicyContext context)
    {
        foreach (var (resource, _, node) in Amounts(resources, "requests"))
        {
            if ((ResourceNames.IsExtended(resource) || ResourceNames.IsHugePages(resource)) && resources.At("limits", resource).IsAbsent)
                context.Report($"{path}.requests[{resource}]", $"'{resource}' is requested but not limited; put it into limits (a limit alone is enough).", node, fix: Move(resources, resource, node));
        }
    }

    private static ManifestFix Move(ManifestMap resources, string resource, ManifestNode amount) => new(
        "Limit it", [.. TreeFix.Set("", resources, amount, "limits", resource).Edits, new RemoveField(resources.Map("requests")!, resource)]);
}
