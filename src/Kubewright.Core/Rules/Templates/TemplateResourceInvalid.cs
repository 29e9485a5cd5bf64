namespace Kubewright.Rules.Templates;

internal sealed class TemplateResourceInvalid() : TemplateRule("KW2205", "template-resource-invalid", "Use valid resource names and quantities in custom resources", Container)
{
    private const string Gpu = "nvidia.com/gpu";

    public override RuleDocumentation Documentation => new(
        Why: "Resources are those that Kubernetes knows, or have a domain in their name, and amounts are quantities that are not negative.",
        Fix: "Write the full name, such as nvidia.com/gpu, and an amount such as 16Gi.",
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
                            limits: {gpu: 1}
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
                            limits: {nvidia.com/gpu: 1}
            """);

    public override void Check(ManifestMap node, RuleContext context)
    {
        foreach (var list in new[] { "limits", "requests" })
        {
            foreach (var (name, value) in Resources(node)?.Map(list) ?? new ManifestMap())
            {
                var problem = ResourceNames.ContainerProblem(name)
                    ?? (value is ManifestScalar { Kind: ManifestNodeKind.String } text && !QuantityValue.TryParse(text.Text, out _) ? "it is no quantity" : null)
                    ?? (QuantityValue.TryRead(value, out var amount) && amount.Amount < 0 ? "it is negative" : null);
                if (problem is not null)
                    context.Report(PathTo(node, list, name), $"Resource '{name}: {(value as ManifestScalar)?.Text}' of container '{node.Text("name")}' is not valid: {problem}", value, Fix(Resources(node)!.Map(list)!, name));
            }
        }
    }

    private static ManifestFix? Fix(ManifestMap amounts, string name) => name == "gpu" && !amounts.ContainsKey(Gpu) ? TreeFix.Rename($"Write {Gpu}", amounts, name, Gpu) : null;
}
