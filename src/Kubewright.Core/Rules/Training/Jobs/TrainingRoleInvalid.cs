namespace Kubewright.Rules.Training;

internal sealed class TrainingRoleInvalid() : TrainingJobPolicy("KW4062", "training-replica-type-invalid", "Use the role names of the job kind", Severity.Error, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "The webhook refuses a role that it does not know; for TFJob and MPIJob nobody does, and the job runs without those pods.",
        Fix: "Write the role as the kind has it, with a capital letter.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                worker:
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
        foreach (var entry in job.Roles)
        {
            if (entry.Value is ManifestUnknown || job.Kind.Roles.Contains(entry.Key))
                continue;
            var meant = Array.Find(job.Kind.Roles, role => string.Equals(role, entry.Key, StringComparison.OrdinalIgnoreCase));
            context.Report(
                job.PathTo(entry.Key),
                $"'{entry.Key}' is not a role of {job.Kind.Name}; use {string.Join(", ", job.Kind.Roles)}.",
                entry.Value,
                fix: meant is null || job.Roles.ContainsKey(meant) ? null : TreeFix.Rename($"Write '{meant}'", job.Roles, entry.Key, meant));
        }
    }
}
