namespace Kubewright.Rules.Training;

internal sealed class BackoffLimitIneffective()
    : TrainingJobPolicy("KW4077", "training-backoff-limit-ineffective", "Do not count on backoffLimit without container restarts", Severity.Warning, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "The limit counts restarts of containers. Where no role restarts any, it counts nothing, and the job ends, or goes on, without it.",
        Fix: "Let a role restart on failure, or leave the limit out.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              runPolicy: {backoffLimit: 3}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: Never
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
              runPolicy: {backoffLimit: 3}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: OnFailure
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (!job.IsOfTrainingOperator || job.RunPolicy.At("backoffLimit") is not { IsPresent: true } limit || job.Roles.IsOpen || job.Roles.Count == 0)
            return;
        var policies = new List<string>();
        foreach (var (_, node) in job.Roles)
        {
            var policy = (node as ManifestMap)?.At("restartPolicy").TextOr(job.Kind.DefaultRestartPolicy);
            if (policy is not ("Never" or "ExitCode"))
                return;
            if (!policies.Contains(policy))
                policies.Add(policy);
        }

        context.Report("spec.runPolicy.backoffLimit", $"runPolicy.backoffLimit of '{job.Manifest.DisplayName}' never takes effect with restartPolicy {string.Join(" and ", policies)}.", limit.Node!);
    }
}
