using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class TrainerVariableReserved() : ObjectPolicy("KW4121", "trainjob-reserved-env", "Leave the trainer's variables to the trainer", Severity.Error, ["TrainJob"]), IUsesSet
{
    public override RuleDocumentation Documentation => new(
        Why: "The runtime tells each process its place by these variables, and refuses a job that sets them itself.",
        Fix: "Remove the variable; say numNodes and numProcPerNode instead.",
        Bad: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              trainer:
                env:
                  - {name: PET_NNODES, value: "2"}
            """,
        Good: """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata: {name: finetune}
            spec:
              runtimeRef: {name: torch-distributed}
              trainer:
                numNodes: 2
            """);

    private static readonly string[] Reserved =
    [
        "DMLC_NUM_WORKER", "DMLC_TASK_ID", "DMLC_TRACKER_PORT", "DMLC_TRACKER_URI", "OMPI_MCA_orte_default_hostfile", "OMPI_MCA_orte_keep_fqdn_hostnames", "OMPI_MCA_orte_set_default_slots",
        "OMPI_MCA_plm_rsh_args", "PET_MASTER_ADDR", "PET_MASTER_PORT", "PET_NNODES", "PET_NODE_RANK", "PET_NPROC_PER_NODE",
    ];

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.At("trainer").Map is not { } trainer)
            return;
        var runtime = Trainer.RuntimeOf(manifest, context.Set);
        if (runtime is null && context.Set is { } set && !Trainer.IsRuntimeMissing(manifest, set))
            return;
        foreach (var (i, variable) in trainer.Items("env"))
        {
            if (variable.Text("name") is not { } name || Array.IndexOf(Reserved, name) < 0)
                continue;
            var policy = name[0] switch { 'P' => "torch", 'D' => "xgboost", _ => "mpi" };
            if (runtime is null || runtime.Spec.At("mlPolicy", policy).IsPresent)
                context.Report($"spec.trainer.env[{i}].name", $"{name} is set by the {policy} runtime; use {Instead(name)}.", variable["name"]!, fix: Fix(trainer, variable, name));
        }
    }

    private static string Instead(string name) => Field(name) is { } field ? $"trainer.{field}" : "what it sets";

    private static string? Field(string name) => name switch
    {
        "PET_NNODES" or "DMLC_NUM_WORKER" => "numNodes",
        "PET_NPROC_PER_NODE" or "OMPI_MCA_orte_set_default_slots" => "numProcPerNode",
        _ => null,
    };

    /// <summary>The variable becomes the field that stands for it, unless that says something already, or the value is no number.</summary>
    private static ManifestFix? Fix(ManifestMap trainer, ManifestMap variable, string name)
    {
        var removal = TreeFix.RemoveItem($"Remove {name}", trainer, "env", variable);
        if (removal is null || Field(name) is not { } field || !trainer.IsCertainlyAbsent(field))
            return removal;
        return variable.Text("value") is { } value && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? new ManifestFix($"Say it by {field}", [.. removal.Edits, new SetField(trainer, field, number)])
            : null;
    }
}
