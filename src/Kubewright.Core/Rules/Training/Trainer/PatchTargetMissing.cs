namespace Kubewright.Rules.Training;

internal sealed class PatchTargetMissing() : SetPolicy("KW4123", "trainjob-patch-target-missing", "Patch only what the runtime contains", Severity.Error, ["TrainJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A patch changes what the runtime has. Trainer refuses one for a job or a container that it does not have.",
        Fix: "Use the names in the runtime.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: ClusterTrainingRuntime
            metadata: {name: acme-torch}
            spec:
              template:
                spec:
                  replicatedJobs:
                    - name: node
                      template:
                        metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}
                        spec: {template: {spec: {containers: [{name: node, image: 'ghcr.io/acme/trainer:1.8.0'}]}}}
            ---
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: acme-torch}
              runtimePatches:
                - manager: acme.com/trainer
                  trainingRuntimeSpec: {template: {spec: {replicatedJobs: [{name: nodes, template: {spec: {template: {spec: {serviceAccountName: trainer}}}}}]}}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: ClusterTrainingRuntime
            metadata: {name: acme-torch}
            spec:
              template:
                spec:
                  replicatedJobs:
                    - name: node
                      template:
                        metadata: {labels: {trainer.kubeflow.org/trainjob-ancestor-step: trainer}}
                        spec: {template: {spec: {containers: [{name: node, image: 'ghcr.io/acme/trainer:1.8.0'}]}}}
            ---
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: acme-torch}
              runtimePatches:
                - manager: acme.com/trainer
                  trainingRuntimeSpec: {template: {spec: {replicatedJobs: [{name: node, template: {spec: {template: {spec: {serviceAccountName: trainer}}}}}]}}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (Trainer.RuntimeOf(manifest, set) is not { } runtime)
            return;
        var template = runtime.Spec.MapOrOpen("template").MapOrOpen("spec");
        foreach (var (i, patch) in manifest.Spec.Items("runtimePatches"))
        {
            foreach (var (j, job) in patch.MapOrOpen("trainingRuntimeSpec").MapOrOpen("template").MapOrOpen("spec").Items("replicatedJobs"))
            {
                var path = $"spec.runtimePatches[{i}].trainingRuntimeSpec.template.spec.replicatedJobs[{j}]";
                if (job.Text("name") is not { } name)
                    continue;
                if (Find(template, "replicatedJobs", name) is { } target)
                    CheckContainers(PodOf(job), PodOf(target), $"{path}.template.spec.template.spec");
                else if (AreNamed(template, "replicatedJobs"))
                    Report($"{path}.name", "job", name, job["name"]!);
            }
        }

        void CheckContainers(ManifestMap patch, ManifestMap target, string path)
        {
            foreach (var list in new[] { "initContainers", "containers" })
            {
                foreach (var (k, container) in patch.Items(list))
                {
                    if (container.Text("name") is { } name && Find(target, list, name) is null && AreNamed(target, list))
                        Report($"{path}.{list}[{k}].name", list == "containers" ? "container" : "init container", name, container["name"]!);
                }
            }
        }

        void Report(string path, string what, string target, ManifestNode at) =>
            context.Report(path, $"Patch of TrainJob '{manifest.DisplayName}' names {what} '{target}', which runtime '{runtime.DisplayName}' does not have.", at);
    }

    private static ManifestMap PodOf(ManifestMap job) => job.MapOrOpen("template").MapOrOpen("spec").MapOrOpen("template").MapOrOpen("spec");

    private static ManifestMap? Find(ManifestMap owner, string list, string name) => owner.Items(list).Select(item => item.Item).FirstOrDefault(item => item.Text("name") == name);

    /// <summary>Whether all items of a list are known by name.</summary>
    private static bool AreNamed(ManifestMap owner, string list) => !owner.MayHaveMoreIn(list) && owner.Items(list).All(item => item.Item.Text("name") is not null);
}
