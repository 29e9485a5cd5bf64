namespace Kubewright.Rules.Training;

internal sealed class FieldForVersion()
    : ObjectPolicy("KW4120", "trainjob-field-for-version", "Use the TrainJob fields of the target version", Severity.Error, ["TrainJob", "TrainingRuntime", "ClusterTrainingRuntime"])
{
    /// <summary>The version of Trainer that the cluster has.</summary>
    internal static readonly RuleOption<string> Target = RuleOption.Word("target", "2.3", "The version of Trainer that the cluster has.", "2.0", "2.1", "2.2", "2.3");

    public override IReadOnlyList<RuleOption> Options => [Target];

    public override RuleDocumentation Documentation => new(
        Why: "The API of Trainer moves. A field of another version is refused, or dropped and with it what it was to say.",
        Fix: "Use the field of your version (say which by the option target: until then this is a warning), or put what it says into a runtime of your own.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              runtimePatches:
                - manager: acme.com/trainer
                  trainingRuntimeSpec: {template: {spec: {replicatedJobs: [{name: node, template: {spec: {template: {spec: {serviceAccountName: trainer}}}}}]}}}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: acme-torch}
            """)
    {
        Settings = "kubewright.KW4120.target = 2.1",
    };

    private static readonly (string Field, int From, int To)[] OfJob =
    [
        ("podSpecOverrides", 0, 0), ("podTemplateOverrides", 1, 1), ("runtimePatches", 2, int.MaxValue), ("activeDeadlineSeconds", 2, int.MaxValue), ("labels", 0, 1), ("annotations", 0, 1),
    ];

    private static readonly (string[] Field, int From, int To, string Instead)[] OfRuntime =
    [
        (["mlPolicy", "torch", "elasticPolicy"], 0, 1, "numNodes"), (["mlPolicy", "jax"], 2, int.MaxValue, "torch or mpi"), (["mlPolicy", "xgboost"], 2, int.MaxValue, "torch or mpi"),
        (["mlPolicy", "flux"], 2, int.MaxValue, "mpi"), (["podGroupPolicy", "volcano"], 1, int.MaxValue, "coscheduling"), (["mlPolicy", "torch", "envInjection"], 3, int.MaxValue, "env of the container"),
    ];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var target = context.Get(Target);
        var minor = MinorOf(target);
        if (manifest.KindName == "TrainJob")
        {
            foreach (var (field, from, to) in OfJob)
            {
                if ((minor < from || minor > to) && manifest.Spec.Field(field) is { Kind: not ManifestNodeKind.Unknown } node)
                    Report($"spec.{field}", field, Overrides(field, minor), node);
            }

            if (minor > 1 && manifest.Spec.At("trainer", "numProcPerNode") is { Text: { } processes } reading)
                Report("spec.trainer.numProcPerNode", $"numProcPerNode '{processes}'", "a number", reading.Node!);
            return;
        }

        foreach (var (field, from, to, instead) in OfRuntime)
        {
            if ((minor < from || minor > to) && manifest.Spec.At(field) is { IsPresent: true } reading)
                Report($"spec.{string.Join(".", field)}", field[field.Length - 1], instead, reading.Node!);
        }

        void Report(string path, string field, string instead, ManifestNode at) => context.Report(path, $"{field} does not exist in Trainer {target}; use {instead}.", at);
    }

    /// <summary>Where nobody said which version it is, the cluster may well have the other one.</summary>
    internal override Severity SeverityIn(PolicyContext context) => context.IsSet(Target) ? Severity.Error : Severity.Warning;

    /// <summary>The minor version in one of the versions that can be set.</summary>
    internal static int MinorOf(string target) => target[target.Length - 1] - '0';

    private static string Overrides(string field, int minor) => field == "activeDeadlineSeconds" ? "a deadline in the runtime" : minor switch
    {
        0 => "podSpecOverrides",
        1 => "podTemplateOverrides",
        _ => "runtimePatches",
    };
}
