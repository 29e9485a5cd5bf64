namespace Kubewright.Rules.Training;

internal sealed class RoleRestartPolicyUnset() : TrainingJobPolicy("KW4076", "training-restart-policy-unset", "Write the restart policy of each role", Severity.Info, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "What happens to a worker that dies differs from kind to kind where nobody says it: one restarts, the next ends the job.",
        Fix: "Write the restart policy of each role.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: TFJob
            metadata: {name: finetune}
            spec:
              tfReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: tensorflow
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: TFJob
            metadata: {name: finetune}
            spec:
              tfReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: Never
                  template:
                    spec:
                      containers:
                        - name: tensorflow
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (!job.IsOfTrainingOperator)
            return;
        var missing = job.Kind.DefaultRestartPolicy;
        foreach (var (name, role) in job.KnownRoles())
        {
            if (role.IsCertainlyAbsent("restartPolicy"))
            {
                context.Report(
                    $"{job.PathTo(name)}.restartPolicy", $"Role {name} leaves restartPolicy to the default, which is {missing} for {job.Kind.Name}; write it out.", role,
                    fix: TreeFix.Set($"Write restartPolicy: {missing}", role, missing, "restartPolicy"));
            }
        }
    }
}
