using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class ProcessesPerNodeInvalid() : TrainingJobPolicy("KW4071", "pytorch-nproc-invalid", "Write a valid number of processes per node", Severity.Error, ["PyTorchJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The operator hands the value on to torchrun, which knows three words and numbers. Anything else ends every worker at its start.",
        Fix: "Write auto, cpu, gpu, or a number in quotes, once.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              nprocPerNode: gpus
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
              nprocPerNode: gpu
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
        var spec = job.Manifest.Spec;
        var processes = spec.At("nprocPerNode");
        if (processes.Node is ManifestScalar value && !IsValid(value))
        {
            var replacement = value.Kind == ManifestNodeKind.Integer && value.AsInteger() > 0 ? value.Text : value.Text == "gpus" ? "gpu" : null;
            context.Report(
                "spec.nprocPerNode", $"nprocPerNode '{value.Text}' is not valid: use auto, cpu, gpu, or a number in quotes.", value,
                fix: replacement is null ? null : TreeFix.Set($"Write \"{replacement}\"", spec, replacement, "nprocPerNode"));
        }

        if (processes.IsPresent && spec.At("elasticPolicy", "nProcPerNode").Node is { } old)
            context.Report("spec.elasticPolicy.nProcPerNode", "elasticPolicy.nProcPerNode and spec.nprocPerNode cannot both be set; keep spec.nprocPerNode.", old);
    }

    private static bool IsValid(ManifestScalar value) => value.Kind == ManifestNodeKind.String
        && (value.Text is "auto" or "cpu" or "gpu" || (int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0));
}
