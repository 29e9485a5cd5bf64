namespace Kubewright.Rules.Training;

internal sealed class MpiLauncher() : TrainingJobPolicy("KW4089", "mpijob-launcher", "Give an MPIJob exactly one launcher", Severity.Error, ["MPIJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "One launcher starts mpirun, which reaches the workers. Without it nothing starts, and with two the run starts twice.",
        Fix: "Give the job a Launcher with one replica, and the newer MPIJob at least one Worker.",
        Bad: """
            apiVersion: kubeflow.org/v2beta1
            kind: MPIJob
            metadata: {name: finetune}
            spec:
              mpiReplicaSpecs:
                Launcher:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v2beta1
            kind: MPIJob
            metadata: {name: finetune}
            spec:
              mpiReplicaSpecs:
                Launcher:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: mpi
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Roles.IsCertainlyAbsent("Launcher"))
            Report("Launcher", "has no Launcher", job.Manifest.Spec.Field(job.Kind.RolesField) ?? job.Manifest.Spec);
        else if (job.Roles.At("Launcher", "replicas") is { Integer: { } launchers } count && launchers != 1)
            Report("Launcher", $"has {launchers} launchers instead of one", count.Node!, ".replicas");
        if (!job.IsOfTrainingOperator && job.Roles.Map("Worker") is { } worker && worker.At("replicas").IntegerOr(0) < 1)
            Report("Worker", "has a Worker role without workers", worker.Field("replicas") ?? worker, ".replicas");

        void Report(string role, string problem, ManifestNode at, string field = "") => context.Report(job.PathTo(role) + field, $"MPIJob '{job.Manifest.DisplayName}' {problem}.", at);
    }
}
