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
                if (container.Text("name") is not { } name || Instead(name) is not { } instead || container.List("env") is not { Count: > 0 } variables)
                    continue;
                context.Report(
                    $"{path}.{list}[{k}].env", $"Set variables of container '{name}' in spec.{string.Join(".", instead)}, not in a patch.", variables,
                    fix: Move(context.Manifest.Spec, instead, container, variables));
            }
        }
    }

    private static string[]? Instead(string container) => container switch
    {
        "node" => ["trainer", "env"],
        "dataset-initializer" => ["initializer", "dataset", "env"],
        "model-initializer" => ["initializer", "model", "env"],
        _ => null,
    };

    /// <summary>The variables move to the step that they are for, if it is there and has none of them.</summary>
    private static ManifestFix? Move(ManifestMap spec, string[] to, ManifestMap container, ManifestList variables)
    {
        var isTrainer = to.Length == 2;
        var there = spec.At(to);
        var owner = isTrainer ? spec.MapOrEmpty(to[0]) : spec.At(to[0], to[1]).Map;
        if (owner is null || variables.IsOpen || !(there.IsAbsent || there.List is { IsOpen: false }))
            return null;
        var names = variables.Select(variable => (variable as ManifestMap)?.Text("name")).Concat(there.List?.Select(variable => (variable as ManifestMap)?.Text("name")) ?? []).ToList();
        if (names.Contains(null) || names.Distinct().Count() < names.Count)
            return null;
        IEnumerable<ManifestEdit> added = there.List is { } list ? variables.Select(variable => new AppendItem(list, variable.DeepClone())) : TreeFix.Set("", spec, variables.DeepClone(), to).Edits;
        return new ManifestFix("Move them there", [new RemoveField(container, "env"), .. added]);
    }
}
