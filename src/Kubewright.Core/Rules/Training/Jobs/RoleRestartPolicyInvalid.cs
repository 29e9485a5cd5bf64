namespace Kubewright.Rules.Training;

internal sealed class RoleRestartPolicyInvalid()
    : TrainingJobPolicy("KW4074", "training-restart-policy-invalid", "Use a restart policy the operator knows", Severity.Error, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "The operator compares the word letter by letter. What it does not know it refuses, or treats as no policy at all.",
        Fix: "Write Always, OnFailure, Never or ExitCode; for the newer MPIJob only Never or OnFailure.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  restartPolicy: onFailure
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
                Worker:
                  replicas: 2
                  restartPolicy: OnFailure
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    private static readonly string[] OfTrainingOperator = ["Always", "OnFailure", "Never", "ExitCode"];
    private static readonly string[] OfMpiOperator = ["Never", "OnFailure"];

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        var allowed = job.IsOfTrainingOperator ? OfTrainingOperator : OfMpiOperator;
        foreach (var (name, role) in job.KnownRoles())
        {
            if (role.Text("restartPolicy") is not { Length: > 0 } policy || allowed.Contains(policy))
                continue;
            var meant = Array.Find(allowed, known => string.Equals(known, policy, StringComparison.OrdinalIgnoreCase));
            context.Report(
                $"{job.PathTo(name)}.restartPolicy", $"restartPolicy '{policy}' of role {name} is not {string.Join(", ", allowed)}.", role["restartPolicy"]!,
                fix: meant is null ? null : TreeFix.Set($"Write {meant}", role, meant, "restartPolicy"));
        }
    }
}
