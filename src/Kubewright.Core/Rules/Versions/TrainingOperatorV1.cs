namespace Kubewright.Rules.Versions;

internal sealed class TrainingOperatorV1()
    : ObjectPolicy("KW6050", "training-operator-v1", "Plan the move from training-operator v1 to Trainer", Severity.Info, ["PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob", "JAXJob"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "The first training operator is maintained and no more. What is new, and what Kueue queues without being told, is the TrainJob.",
        Fix: "Plan the move: write new jobs as TrainJob, with a runtime of the cluster.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  template:
                    spec:
                      containers: [{name: pytorch, image: 'ghcr.io/acme/trainer:1.8.0'}]
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.ApiVersion == "kubeflow.org/v1")
            context.Report("apiVersion", $"{manifest.Kind} belongs to training-operator v1, which only gets maintenance; new work goes into TrainJob.", manifest.Root["apiVersion"]!);
    }
}
