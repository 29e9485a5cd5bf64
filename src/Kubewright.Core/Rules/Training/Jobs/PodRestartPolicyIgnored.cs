namespace Kubewright.Rules.Training;

internal sealed class PodRestartPolicyIgnored()
    : TrainingJobPolicy("KW4075", "training-pod-restart-policy-ignored", "Set the restart policy on the role", Severity.Warning, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "The operator writes the restart policy of the role over the one in the pod template. What stands there is never read.",
        Fix: "Move it to the role.",
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
                      restartPolicy: Never
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
                Worker:
                  replicas: 2
                  restartPolicy: Never
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (!job.IsOfTrainingOperator)
            return;
        foreach (var (name, role) in job.KnownRoles())
        {
            if (role.At("template", "spec").Map is not { } spec || spec.At("restartPolicy") is not { Text: { Length: > 0 } policy } ignored)
                continue;
            context.Report(
                $"{job.PathTo(name)}.template.spec.restartPolicy",
                $"The restartPolicy of the pod template is overwritten by that of role {name}; set it there.",
                ignored.Node!,
                fix: role.IsCertainlyAbsent("restartPolicy") ? new ManifestFix("Move it to the role", new RemoveField(spec, "restartPolicy"), new SetField(role, "restartPolicy", policy)) : null);
        }
    }
}
