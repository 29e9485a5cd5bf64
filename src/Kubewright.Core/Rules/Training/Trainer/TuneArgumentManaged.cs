namespace Kubewright.Rules.Training;

internal sealed class TuneArgumentManaged() : ObjectPolicy("KW4131", "torchtune-managed-argument", "Leave torchtune's paths to the runtime", Severity.Error, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The runtime says where the model and its output are. Trainer refuses a job that says it, too.",
        Fix: "Remove the argument.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              trainer:
                args: [output_dir=/out, epochs=3]
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              trainer:
                args: [epochs=3]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("trainer").Map is not { } trainer || manifest.Spec.At("runtimeRef", "name").Text is not { } runtime || !runtime.StartsWith("torchtune-", StringComparison.Ordinal))
            return;
        foreach (var (i, argument) in trainer.Texts("args"))
        {
            var name = argument.Split('=')[0];
            var at = trainer.List("args")![i];
            if (name is "output_dir" or "tokenizer.path" or "checkpointer.checkpoint_dir" or "tokenizer.merges_file")
                context.Report($"spec.trainer.args[{i}]", $"'{name}' is managed by runtime '{runtime}'; remove it.", at, fix: TreeFix.RemoveItem($"Remove {name}", trainer, "args", at));
        }
    }
}
