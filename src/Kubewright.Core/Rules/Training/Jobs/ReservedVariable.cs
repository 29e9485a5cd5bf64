namespace Kubewright.Rules.Training;

internal sealed class ReservedVariable() : TrainingJobPolicy("KW4083", "training-reserved-env", "Leave the operator's variables to the operator", Severity.Warning, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The operator tells each process who it is by these variables. One that the manifest sets stands in its way: all pods get the same rank, or another master.
            """,
        Fix: "Remove the variable.",
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
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          env:
                            - {name: WORLD_SIZE, value: "2"}
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
                          env:
                            - {name: EPOCHS, value: "2"}
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (!job.IsOfTrainingOperator)
            return;
        foreach (var pod in job.Manifest.Pods)
        {
            foreach (var container in pod.Containers)
            {
                foreach (var (i, variable) in container.Node.Items("env"))
                {
                    if (variable.Text("name") is { } name && IsReserved(job.Kind.Name, name))
                        context.Report(container.PathTo($"env[{i}]"), $"Variable {name} is set by the operator; remove it.", variable, fix: TreeFix.RemoveItem($"Remove {name}", container.Node, "env", variable));
                }
            }
        }
    }

    private static bool IsReserved(string kind, string name) => kind switch
    {
        "PyTorchJob" => name is "MASTER_ADDR" or "MASTER_PORT" or "WORLD_SIZE" or "RANK" || (StartsWith(name, "PET_") && name is not ("PET_RDZV_CONF" or "PET_LOG_DIR")),
        "TFJob" => name == "TF_CONFIG",
        "JAXJob" => name is "COORDINATOR_ADDRESS" or "COORDINATOR_PORT" or "NUM_PROCESSES" or "PROCESS_ID",
        "XGBoostJob" => name is "MASTER_ADDR" or "MASTER_PORT" or "WORLD_SIZE" or "RANK" or "WORKER_PORT" or "WORKER_ADDRS",
        "PaddleJob" => StartsWith(name, "PADDLE_") && name != "PADDLE_JOB_ID",
        "MPIJob" => StartsWith(name, "OMPI_MCA_"),
        _ => false,
    };

    private static bool StartsWith(string name, string prefix) =>
        name.Length > prefix.Length && name.StartsWith(prefix, StringComparison.Ordinal) && name.All(letter => letter is '_' or (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));
}
