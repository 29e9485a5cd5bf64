namespace Kubewright.Rules.Training;

internal sealed class ElasticWithoutWorker() : TrainingJobPolicy("KW4069", "pytorch-elastic-without-worker", "Give an elastic job workers", Severity.Error, ["PyTorchJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "What is elastic is the number of workers. The operator's webhook refuses an elastic job that has none.",
        Fix: "Add the role Worker, or remove elasticPolicy.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              elasticPolicy: {minReplicas: 1}
              pytorchReplicaSpecs:
                Master:
                  replicas: 1
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
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Manifest.Spec.At("elasticPolicy") is { IsPresent: true } policy && job.Manifest.Spec.At(job.Kind.RolesField, "Worker").IsAbsent)
            context.Report(job.PathTo("Worker"), $"Elastic PyTorchJob '{job.Manifest.DisplayName}' has no Worker role.", policy.Node!);
    }
}
