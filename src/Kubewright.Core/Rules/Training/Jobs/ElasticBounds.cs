namespace Kubewright.Rules.Training;

internal sealed class ElasticBounds() : TrainingJobPolicy("KW4068", "pytorch-elastic-bounds", "Order the bounds of elastic training", Severity.Error, ["PyTorchJob", "PaddleJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Nobody else checks them: torchrun waits for workers that never come, or the autoscaler of the job cannot be made.",
        Fix: "Let minReplicas be at least 1 and at most maxReplicas, and the number of workers lie between the two.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              elasticPolicy: {minReplicas: 4, maxReplicas: 2}
              pytorchReplicaSpecs:
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
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Manifest.Spec.Map("elasticPolicy") is not { } policy)
            return;
        var least = policy.Integer("minReplicas");
        var most = policy.Integer("maxReplicas");
        if (least < 1)
            Report("spec.elasticPolicy.minReplicas", $"minReplicas is {least} and must be at least 1", policy["minReplicas"]!);
        if (least > most)
            Report("spec.elasticPolicy.minReplicas", $"minReplicas {least} is above maxReplicas {most}", policy["minReplicas"]!);
        if (policy.Integer("maxRestarts") is < 0 and var restarts)
            Report("spec.elasticPolicy.maxRestarts", $"maxRestarts is {restarts} and must not be negative", policy["maxRestarts"]!);
        if (job.Roles.At("Worker", "replicas") is not { Integer: { } workers } replicas)
            return;
        if (workers < least)
            Report($"{job.PathTo("Worker")}.replicas", $"there are {workers} workers and minReplicas is {least}", replicas.Node!);
        if (workers > most)
            Report($"{job.PathTo("Worker")}.replicas", $"there are {workers} workers and maxReplicas is {most}", replicas.Node!);

        void Report(string path, string problem, ManifestNode at) => context.Report(path, $"Elastic bounds of '{job.Manifest.DisplayName}': {problem}.", at);
    }
}
