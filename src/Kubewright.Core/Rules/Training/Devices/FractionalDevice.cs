namespace Kubewright.Rules.Training;

internal sealed class FractionalDevice() : DevicePolicy("KW4002", "gpu-fractional-quantity", "Count devices in whole numbers")
{
    public override RuleDocumentation Documentation => new(
        Why: """
            To the scheduler a device is a thing, and there is no half of it. The API server does not look into custom resources: it takes this one, and the pods that its
            controller makes are refused.
            """,
        Fix: "Ask for a whole device, or for what your cluster offers to share one: a MIG slice, a time-sliced GPU, or a claim (DRA).",
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
                          resources: {limits: {nvidia.com/gpu: 500m}}
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
                          resources: {limits: {nvidia.com/mig-3g.40gb: 1}}
            """);

    protected override void Check(ManifestMap resources, string path, PolicyContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (resource, amount, node) in Amounts(resources, list))
            {
                if (ResourceNames.IsExtended(resource) && !amount.IsWhole)
                    context.Report($"{path}.{list}[{resource}]", $"'{resource}: {node.Text}' is not a whole number; use a MIG slice, time-slicing, or DRA to share a device.", node);
            }
        }
    }
}
