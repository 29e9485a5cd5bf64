namespace Kubewright.Rules.Training;

internal sealed class WorkerReplicas() : TrainingJobPolicy("KW4094", "training-worker-replicas", "Run at least one worker where a worker role is given", Severity.Error, ["PyTorchJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A role with no pods is refused by the operator: it means nothing that leaving it out does not.",
        Fix: "Remove the Worker role, or give it a replica.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Master:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 0
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Master:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Roles.At("Worker", "replicas") is { Integer: < 1 } replicas)
        {
            context.Report(
                $"{job.PathTo("Worker")}.replicas", $"Worker replicas of '{job.Manifest.DisplayName}' must be at least 1; leave the role out instead.", replicas.Node!,
                fix: job.Roles.ContainsKey("Master") ? TreeFix.Remove("Remove the role", job.Roles, "Worker") : null);
        }
    }
}
