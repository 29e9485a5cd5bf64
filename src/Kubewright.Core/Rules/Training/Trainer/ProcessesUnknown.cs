namespace Kubewright.Rules.Training;

internal sealed class ProcessesUnknown()
    : ObjectPolicy("KW4129", "trainer-gpu-name-not-counted", "State processes per node for devices the trainer does not count", Severity.Info, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Trainer counts resources whose name has gpu in it. Of others it starts one process for each node, however many there are.",
        Fix: "Say numProcPerNode.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              trainer:
                resourcesPerNode: {limits: {habana.ai/gaudi: 8}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              trainer:
                numProcPerNode: 8
                resourcesPerNode: {limits: {habana.ai/gaudi: 8}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("trainer").Map is not { } trainer || !trainer.IsCertainlyAbsent("numProcPerNode") || trainer.At("resourcesPerNode", "limits").Map is not { IsOpen: false } limits
            || limits.Any(limit => limit.Key.Contains("gpu")))
            return;
        foreach (var (resource, node) in limits)
        {
            if (!Accelerators.IsAccelerator(resource) || !QuantityValue.TryRead(node, out var amount) || amount.Amount <= 0)
                continue;
            context.Report(
                "spec.trainer.numProcPerNode", $"Trainer cannot derive the number of processes from '{resource}'; set numProcPerNode.", node,
                fix: amount is { IsWhole: true, Amount: < 1024 } ? TreeFix.Set("Set numProcPerNode", trainer, (int)amount.Amount, "numProcPerNode") : null);
            return;
        }
    }
}
