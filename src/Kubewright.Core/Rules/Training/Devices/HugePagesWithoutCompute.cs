namespace Kubewright.Rules.Training;

internal sealed class HugePagesWithoutCompute() : DevicePolicy("KW4012", "hugepages-without-cpu-or-memory", "Ask for CPU or memory together with huge pages")
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Huge pages are memory set aside, and the API server refuses pods that ask for them and for neither CPU nor memory. In a custom resource it is only the
            controller that is told.
            """,
        Fix: "Ask for memory or CPU in the same container.",
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
                          resources: {limits: {hugepages-2Mi: 1Gi}}
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
                          resources: {limits: {hugepages-2Mi: 1Gi, memory: 8Gi}}
            """);

    protected override void Check(ManifestMap resources, string path, PolicyContext context)
    {
        var limits = resources.MapOrOpen("limits");
        var requests = resources.MapOrOpen("requests");
        if (limits.IsOpen || requests.IsOpen)
            return;
        foreach (var (list, amounts) in new[] { ("limits", limits), ("requests", requests) })
        {
            foreach (var (name, node) in amounts)
            {
                if (!ResourceNames.IsHugePages(name))
                    continue;
                if (!Has("cpu") && !Has("memory"))
                    context.Report($"{path}.{list}[{name}]", "Huge pages need a cpu or memory amount in the same container.", node);
                return;
            }
        }

        bool Has(string name) => limits.Field(name) is not null || requests.Field(name) is not null;
    }
}
