namespace Kubewright.Rules.Training;

internal sealed class TrainingContainerName() : TrainingJobPolicy("KW4060", "training-container-name", "Name the training container as the operator expects", Severity.Error, TrainingJobKind.NamesWithContainer)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The operator finds the container that trains by its name: its port, its exit code, its environment. Its webhook refuses the job otherwise, which only a cluster with the
            operator tells.
            """,
        Fix: "Give the container that trains the name that the operator wants; sidecars may have any.",
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
                        - name: trainer
                          image: ghcr.io/acme/trainer:1.8.0
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
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        foreach (var (role, node) in job.Roles)
        {
            if (node is not ManifestMap map || map.At("template", "spec", "containers").List is not { Count: > 0, IsOpen: false } containers || containers.Any(MayBeCalled))
                continue;
            context.Report(
                $"{job.PathTo(role)}.template.spec.containers",
                $"Role {role} of {job.Kind.Name} '{job.Manifest.DisplayName}' has no container named '{job.Kind.Container}'; rename the one that trains.",
                (containers.Count == 1 ? containers[0].AsMap()?.Field("name") : null) ?? containers,
                fix: containers.Count == 1 && containers[0] is ManifestMap only ? TreeFix.Set($"Call it '{job.Kind.Container}'", only, job.Kind.Container, "name") : null);
        }

        bool MayBeCalled(ManifestNode container) => container.AsMap() is not { } map || map.TextOr("name", "") is not { } name || name == job.Kind.Container;
    }
}
