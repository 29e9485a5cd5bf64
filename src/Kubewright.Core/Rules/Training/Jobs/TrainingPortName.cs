namespace Kubewright.Rules.Training;

internal sealed class TrainingPortName() : TrainingJobPolicy("KW4067", "training-port-name-mismatch", "Declare the rendezvous port under the operator's name", Severity.Warning, TrainingJobKind.NamesWithContainer)
{
    public override RuleDocumentation Documentation => new(
        Why: "The operator looks for the port by its name. It does not find it under another one and adds a second entry with the same number, which the Service may miss.",
        Fix: "Rename the port to what the operator looks for.",
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
                          ports: [{name: dist, containerPort: 23456}]
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
                          ports: [{name: pytorchjob-port, containerPort: 23456}]
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        foreach (var pod in job.Manifest.Pods)
        {
            foreach (var container in pod.Containers)
            {
                if (container.Node.Text("name") == job.Kind.Container && !MayDeclare(container.Node, job.Kind.PortName))
                    Check(container, job.Kind, context);
            }
        }
    }

    private static void Check(PodContainer container, TrainingJobKind kind, PolicyContext context)
    {
        foreach (var (i, port) in container.Node.Items("ports"))
        {
            if (port.Integer("containerPort") == kind.Port)
                context.Report(container.PathTo($"ports[{i}].name"), $"Port {kind.Port} should be named '{kind.PortName}'; under another name the operator adds a second entry for the same port.", port.Field("name") ?? port, fix: TreeFix.Set($"Call it '{kind.PortName}'", port, kind.PortName, "name"));
        }
    }

    private static bool MayDeclare(ManifestMap container, string name) =>
        container.MayHaveMoreIn("ports") || container.Items("ports").Any(port => port.Item.TextOr("name", "") is var declared && (declared is null || declared == name));
}
