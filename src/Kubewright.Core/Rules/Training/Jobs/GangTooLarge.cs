namespace Kubewright.Rules.Training;

internal sealed class GangTooLarge() : TrainingJobPolicy("KW4081", "training-gang-min-available", "Let the gang be no larger than the job", Severity.Error, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "The gang starts when so many of its pods can. A number that the job never reaches keeps all of them waiting.",
        Fix: "Set minAvailable to at most the sum of all replicas, or leave it out.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              runPolicy: {schedulingPolicy: {minAvailable: 4}}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              runPolicy: {schedulingPolicy: {minAvailable: 2}}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (!job.IsOfTrainingOperator || job.RunPolicy.At("schedulingPolicy", "minAvailable") is not { Integer: { } least } minimum)
            return;
        if (least < 1)
            context.Report("spec.runPolicy.schedulingPolicy.minAvailable", $"minAvailable {least} of '{job.Manifest.DisplayName}' must be at least 1.", minimum.Node!);
        else if (Total(job) is { } total && least > total)
        {
            context.Report(
                "spec.runPolicy.schedulingPolicy.minAvailable", $"minAvailable {least} exceeds the {total} pods of '{job.Manifest.DisplayName}', so the gang can never start.", minimum.Node!,
                fix: total < 1 ? null : TreeFix.Set($"Set minAvailable to {total}", job.RunPolicy, total, "schedulingPolicy", "minAvailable"));
        }
    }

    private static long? Total(TrainingJob job)
    {
        if (job.Roles.IsOpen)
            return null;
        long? total = 0;
        foreach (var (_, node) in job.Roles)
            total += (node as ManifestMap)?.At("replicas").IntegerOr(1);
        return total;
    }
}
