namespace Kubewright.Rules.Training;

internal sealed class MpiApiConflict() : ObjectPolicy("KW4088", "mpijob-api-conflict", "Use one MPIJob API per cluster", Severity.Warning, ["MPIJob"]), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: "Two operators call different things MPIJob, and a cluster can hold only one definition of that name. The other jobs are not run, or misread.",
        Fix: "Use the API of the operator that the cluster has, everywhere.",
        Bad: """
            apiVersion: kubeflow.org/v1
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
            """)
    {
        Settings = "kubewright.mpi_operator = v2beta1",
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (TrainingJob.Of(manifest) is null)
            return;
        var version = manifest.ApiVersion!.Substring(manifest.ApiVersion.IndexOf('/') + 1);
        var installed = context.Cluster(ClusterKeys.MpiOperator);
        var other = installed.Length > 0 ? installed == version ? null : installed
            : version == "v1" && context.Set?.OfKind("MPIJob").Any(job => job.ApiVersion == "kubeflow.org/v2beta1") is true ? "v2beta1" : null;
        if (other is not null)
            context.Report("apiVersion", $"MPIJob '{manifest.DisplayName}' uses {version}, but {other} is in use; both share one CRD name.", manifest.Root["apiVersion"]!);
    }
}
