namespace Kubewright.Rules.Training;

internal sealed class TrainingImageMissing() : TrainingJobPolicy("KW4064", "training-image-missing", "Give every container of a training job an image", Severity.Error, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "One container without an image, be it a sidecar, and the whole job is refused by the operator's webhook, or its pods are.",
        Fix: "Name the image.",
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
        foreach (var pod in job.Manifest.Pods)
        {
            foreach (var container in pod.Containers)
            {
                if (container.Node.IsCertainlyEmpty("image"))
                    context.Report(container.PathTo("image"), $"Container '{container.Name}' of role {pod.Role} has no image.", container.Node.Field("image") ?? container.Node);
            }
        }
    }
}
