namespace Kubewright.Rules.Training;

internal sealed class TrainingMasterReplicas() : TrainingJobPolicy("KW4061", "training-master-replicas", "Write replicas: 1 for the master", Severity.Error, ["PyTorchJob", "XGBoostJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The documentation promises a default of 1. The controller sets it, after the webhook has refused the job that does not say it.",
        Fix: "Write replicas: 1.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Master:
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
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Roles.Map("Master") is not { } master)
            return;
        var replicas = master.At("replicas");
        if (replicas.IsAbsent || replicas.Integer is not (null or 1))
            context.Report($"{job.PathTo("Master")}.replicas", $"Master of {job.Kind.Name} '{job.Manifest.DisplayName}' must have replicas: 1, written out.", replicas.Node ?? master, fix: TreeFix.Set("Write replicas: 1", master, 1, "replicas"));
    }
}
