namespace Kubewright.Rules.Training;

internal sealed class InitializerMissing()
    : ObjectPolicy("KW4125", "trainjob-initializer-runtime-mismatch", "Use initializers only with a runtime that has them", Severity.Error, ["TrainJob"]), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: "An initializer of a TrainJob fills in a step that the runtime has. Where it has none, the job is refused.",
        Fix: "Use a runtime with that step, or let the program load its data.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              initializer: {dataset: {storageUri: 'hf://acme/reviews'}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torchtune-llama3.2-1b}
              initializer: {dataset: {storageUri: 'hf://acme/reviews'}}
            """);

    private static readonly string[] WithoutInitializers = ["torch-distributed", "deepspeed-distributed", "mlx-distributed", "jax-distributed", "xgboost-distributed", "mpi-distributed"];

    /// <summary>The minor version of Trainer from which on a step needs a volume.</summary>
    private const int MountsSince = 3;

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("runtimeRef", "name").Text is not { } name || manifest.Spec.At("initializer").Map is not { } initializer)
            return;
        var runtime = Trainer.RuntimeOf(manifest, context.Set);
        var isWithout = Array.IndexOf(WithoutInitializers, name) >= 0 && Trainer.RuntimeKind(manifest) == "ClusterTrainingRuntime"
            && (context.Set is not { } set || Trainer.IsRuntimeMissing(manifest, set));
        var needsMount = FieldForVersion.MinorOf(context.Get("KW4120", FieldForVersion.Target)) >= MountsSince;
        foreach (var step in new[] { "dataset", "model" })
        {
            if (initializer.Map(step) is not { } wanted)
                continue;
            if (runtime is null ? isWithout : IsMissing(runtime, $"{step}-initializer", needsMount))
                context.Report($"spec.initializer.{step}", $"Runtime '{name}' has no {step}-initializer; use a runtime that has, e.g. torchtune-*.", wanted);
        }
    }

    private static bool IsMissing(ManifestObject runtime, string step, bool needsMount)
    {
        var spec = runtime.Spec.MapOrOpen("template").MapOrOpen("spec");
        if (spec.MayHaveMoreIn("replicatedJobs") || runtime.MayHaveMorePods)
            return false;
        foreach (var pod in runtime.Pods)
        {
            if (pod.Item.Text("name") != step)
            {
                if (pod.Item.Text("name") is null)
                    return false;
                continue;
            }

            if (pod.MayHaveMoreMainContainers || pod.Spec.Items("containers").Any(container => MayBe(container.Item, step) && (!needsMount || MayMount(container.Item))))
                return false;
        }

        return true;
    }

    private static bool MayBe(ManifestMap container, string name) => container.TextOr("name", "") is not { } known || known == name;

    /// <summary>The step hands on what it loaded by a volume of this name.</summary>
    private static bool MayMount(ManifestMap container) => container.MayHaveMoreIn("volumeMounts") || container.Items("volumeMounts").Any(mount => mount.Item.Text("name") is null or "initializer");
}
