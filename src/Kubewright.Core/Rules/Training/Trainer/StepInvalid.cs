namespace Kubewright.Rules.Training;

internal sealed class StepInvalid()
    : ObjectPolicy("KW4128", "trainingruntime-ancestor", "Mark the runtime's jobs with the steps they implement", Severity.Error, ["TrainingRuntime", "ClusterTrainingRuntime"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Trainer finds the step of a job by a label, and in it a container by name. Without them a TrainJob changes nothing, or is refused.",
        Fix: "Label the job that trains with trainer and call its container node; initializers are called like their step, with one replica.",
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
                        spec: {template: {spec: {containers: [{name: main, image: 'ghcr.io/acme/trainer:1.8.0'}]}}}
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
            """);

    private const string Step = "trainer.kubeflow.org/trainjob-ancestor-step";

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec.MapOrOpen("template").MapOrOpen("spec");
        var mayTrain = spec.MayHaveMoreIn("replicatedJobs");
        foreach (var (i, job) in spec.Items("replicatedJobs"))
        {
            var path = $"spec.template.spec.replicatedJobs[{i}]";
            var step = job.MapOrOpen("template").MapOrOpen("metadata").MapOrOpen("labels").At(Step);
            mayTrain |= step.Text == "trainer" || (!step.IsAbsent && step.Text is null);
            if (step.Text is not { } value)
                continue;
            if (value is not ("trainer" or "dataset-initializer" or "model-initializer"))
            {
                Report(path + $".template.metadata.labels[{Step}]", job, $"there is no step '{value}'", step.Node!);
                continue;
            }

            if (job.Integer("replicas") is { } replicas && replicas != 1)
                Report($"{path}.replicas", job, $"replicas is {replicas} and must be 1", job["replicas"]!);
            var wanted = value == "trainer" ? "node" : value;
            if (job.At("template", "spec", "template", "spec").Map is { } pod && !pod.MayHaveMoreIn("containers") && pod.List("containers") is { } containers && !pod.Items("containers").Any(container => container.Item.TextOr("name", "") is not { } name || name == wanted))
            {
                var only = containers.Count == 1 ? containers[0] as ManifestMap : null;
                Report(
                    $"{path}.template.spec.template.spec.containers", job, $"step {value} has no container '{wanted}'", containers,
                    only is null ? null : TreeFix.Set($"Call it '{wanted}'", only, wanted, "name"));
            }
        }

        if (!mayTrain)
            context.Report("spec.template.spec.replicatedJobs", $"Runtime '{manifest.DisplayName}': no job is labelled {Step}: trainer.", spec.Field("replicatedJobs") ?? spec);

        void Report(string path, ManifestMap job, string problem, ManifestNode at, ManifestFix? fix = null) =>
            context.Report(path, $"Job '{job.Text("name")}' of runtime '{manifest.DisplayName}': {problem}.", at, fix: fix);
    }
}
