namespace Kubewright.Rules.Training;

internal sealed class ElasticWithMaster() : TrainingJobPolicy("KW4070", "pytorch-elastic-with-master", "Use workers only in elastic training", Severity.Warning, ["PyTorchJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Elastic workers elect who leads. A master beside them is one more process that waits for its own group.",
        Fix: "Move the master's pod into the workers.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              elasticPolicy: {minReplicas: 1, maxReplicas: 4}
              pytorchReplicaSpecs:
                Master:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
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
              elasticPolicy: {minReplicas: 1, maxReplicas: 4}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 3
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Manifest.Spec.Map("elasticPolicy") is not null && job.Roles.Field("Master") is { Kind: not ManifestNodeKind.Unknown } master)
            context.Report(job.PathTo("Master"), $"Elastic PyTorchJob '{job.Manifest.DisplayName}' also has a Master; use Worker replicas only.", master);
    }
}
