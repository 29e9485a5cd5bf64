namespace Kubewright.Rules.Training;

internal sealed class FrameworkNotEnabled()
    : ObjectPolicy("KW4166", "kueue-framework-not-enabled", "Use job kinds that Kueue manages by default", Severity.Info, ["PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob", "JAXJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: """
            Kueue manages jobs of the training operator only where its configuration says so. Elsewhere the label does nothing, and the job takes its GPUs without asking.
            """,
        Fix: "Enable the framework and say so by kubewright.kueue_frameworks, or use a TrainJob.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune, labels: {kueue.x-k8s.io/queue-name: research}}
            spec:
              pytorchReplicaSpecs:
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
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (!Kueue.IsOptional(manifest) || manifest.Labels.At(Kueue.QueueName) is not { IsPresent: true } label || context.Cluster(ClusterKeys.KueueFrameworks).Contains(manifest.Kind, StringComparer.OrdinalIgnoreCase))
            return;
        context.Report(
            Kueue.PathTo(Kueue.QueueName), $"A default Kueue installation ignores {manifest.Kind}; enable kubeflow.org/{manifest.Kind!.ToLowerInvariant()} or use a TrainJob.", label.Node!);
    }
}
