namespace Kubewright.Rules.Templates;

internal sealed class TemplateRequestExceedsLimit() : TemplateRule("KW2204", "template-request-exceeds-limit", "Keep requests within limits in custom resources", Container)
{
    public override RuleDocumentation Documentation => new(
        Why: "What a container asks for is at most what it may use; of huge pages it is exactly that.",
        Fix: "Raise the limit to the request, or ask for less.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: OnFailure
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources:
                            requests: {memory: 64Gi}
                            limits: {memory: 32Gi}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: OnFailure
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources:
                            requests: {memory: 64Gi}
                            limits: {memory: 64Gi}
            """);

    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var (name, request, amount) in Amounts(node, "requests"))
        {
            if (!ResourceNames.IsNative(name) || Resources(node)?.Map("limits")?[name] is not { } limit || !QuantityValue.TryRead(limit, out var most))
                continue;
            var isRefused = ResourceNames.IsHugePages(name) ? !amount.Equals(most) : amount.CompareTo(most) > 0;
            if (isRefused)
                context.Report(PathTo(node, "requests", name), $"Container '{node.Text("name")}' requests {Text(request)} of {name} but limits it to {Text(limit)}.", request, TreeFix.Set("Raise the limit to the request", Resources(node)!, request.DeepClone(), "limits", name));
        }
    }
}
