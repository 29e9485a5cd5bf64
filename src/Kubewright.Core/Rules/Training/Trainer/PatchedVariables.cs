namespace Kubewright.Rules.Training;

internal sealed class PatchedVariables() : ObjectPolicy("KW4122", "trainjob-patch-env", "Set the environment of built-in containers through the trainer", Severity.Error, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Variables of these containers are put together from the job and the runtime. Trainer refuses a patch that sets them past both.",
        Fix: "Set them in spec.trainer.env, or in the initializer.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              runtimePatches:
                - manager: acme.com/trainer
                  trainingRuntimeSpec: {template: {spec: {replicatedJobs: [{name: node, template: {spec: {template: {spec: {containers: [{name: node, env: [{name: EPOCHS, value: '3'}]}]}}}}}]}}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              trainer:
                env: [{name: EPOCHS, value: '3'}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (i, patch) in manifest.Spec.Items("runtimePatches"))
        {
            foreach (var (j, job) in patch.MapOrOpen("trainingRuntimeSpec").MapOrOpen("template").MapOrOpen("spec").Items("replicatedJobs"))
            {
                if (job.At("template", "spec", "template", "spec").Map is { } pod)
                    CheckPod(pod, $"spec.runtimePatches[{i}].trainingRuntimeSpec.template.spec.replicatedJobs[{j}].template.spec.template.spec", context);
            }
        }

        foreach (var (i, patch) in manifest.Spec.Items("podTemplateOverrides"))
            CheckPod(patch.MapOrOpen("spec"), $"spec.podTemplateOverrides[{i}].spec", context);
        foreach (var (i, patch) in manifest.Spec.Items("podSpecOverrides"))
            CheckPod(patch, $"spec.podSpecOverrides[{i}]", context);
    }

    private static void CheckPod(ManifestMap pod, string path, PolicyContext context)
    {
        foreach (var list in new[] { "initContainers", "containers" })
        {
            foreach (var (k, container) in pod.Items(list))
            {
                if (container.Text("name") is { } name && Instead(name) is { } instead && container.List("env") is { Count: > 0 } variables)
                    context.Report($"{path}.{list}[{k}].env", $"Set variables of container '{name}' in {instead}, not in a patch.", variables);
            }
        }
    }

    private static string? Instead(string container) => container switch
    {
        "node" => "spec.trainer.env",
        "dataset-initializer" => "spec.initializer.dataset.env",
        "model-initializer" => "spec.initializer.model.env",
        _ => null,
    };
}
