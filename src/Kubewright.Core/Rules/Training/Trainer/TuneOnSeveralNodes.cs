namespace Kubewright.Rules.Training;

internal sealed class TuneOnSeveralNodes() : ObjectPolicy("KW4130", "torchtune-num-nodes", "Run torchtune recipes for small models on one node", Severity.Error, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The recipes of torchtune run on one node, but for the largest models. Trainer refuses more.",
        Fix: "Set numNodes: 1.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              trainer:
                numNodes: 2
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              trainer:
                numNodes: 1
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("trainer").Map is not { } trainer || trainer.Integer("numNodes") is not { } nodes || nodes <= 1 || manifest.Spec.At("runtimeRef", "name").Text is not { } runtime)
            return;
        if (runtime.StartsWith("torchtune-", StringComparison.Ordinal) && runtime.IndexOf("70b", StringComparison.OrdinalIgnoreCase) < 0)
        {
            context.Report(
                "spec.trainer.numNodes", $"Runtime '{runtime}' supports one node only, not {nodes}.", trainer["numNodes"]!, fix: TreeFix.Set("Set numNodes to 1", trainer, 1, "numNodes"));
        }
    }
}
