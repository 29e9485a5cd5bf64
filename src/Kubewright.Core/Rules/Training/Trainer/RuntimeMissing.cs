namespace Kubewright.Rules.Training;

internal sealed class RuntimeMissing() : SetPolicy("KW4124", "trainjob-runtime-missing", "Reference a runtime that exists", Severity.Warning, ["TrainJob"])
{
    private static readonly RuleOption<IReadOnlyList<string>> Known = RuleOption.Texts(
        "known",
        [
            "deepspeed-distributed", "jax-distributed", "mlx-distributed", "mpi-distributed", "torch-distributed", "torch-distributed-with-cache", "torchtune-llama3.2-1b", "torchtune-llama3.2-3b",
            "torchtune-qwen2.5-1.5b", "xgboost-distributed",
        ],
        "The ClusterTrainingRuntimes that the cluster has.");

    public override IReadOnlyList<RuleOption> Options => [Known];

    public override RuleDocumentation Documentation => new(
        Why: "A TrainJob is only what it adds to its runtime. Without that it is refused.",
        Fix: "Name a runtime of the set or of the cluster; tell the rule of those in the cluster by its option known.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distribted}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        var reference = manifest.Spec.MapOrOpen("runtimeRef");
        if (reference.Text("name") is not { } name || Trainer.RuntimeKind(manifest) is not { } kind || kind is not ("ClusterTrainingRuntime" or "TrainingRuntime") || reference.TextOr("apiGroup", Trainer.Group) != Trainer.Group)
            return;
        var known = kind == "ClusterTrainingRuntime" ? context.Get(Known) : [];
        if (known.Contains(name) || !Trainer.IsRuntimeMissing(manifest, set))
            return;
        var nearest = Nearest.Find(name, known.Concat(set.OfKind(kind).Select(runtime => runtime.Name).OfType<string>()));
        context.Report(
            "spec.runtimeRef.name",
            $"Runtime '{name}' of TrainJob '{manifest.DisplayName}' is neither in the bundle nor a standard runtime{(nearest is null ? "." : $"; did you mean '{nearest}'?")}",
            reference["name"]!, fix: nearest is null ? null : TreeFix.Set($"Use runtime '{nearest}'", reference, nearest, "name") with { IsProposal = true });
    }
}
