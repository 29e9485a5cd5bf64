namespace Kubewright.Rules.Training;

internal sealed class SeveralChiefs() : TrainingJobPolicy("KW4091", "tfjob-multiple-chief", "Give a TFJob one chief", Severity.Error, ["TFJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The chief writes the checkpoints and says when the run is over. Two of them overwrite one another.",
        Fix: "Keep either Chief or Master, with one replica.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: TFJob
            metadata: {name: finetune}
            spec:
              tfReplicaSpecs:
                Chief:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: tensorflow
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: tensorflow
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: TFJob
            metadata: {name: finetune}
            spec:
              tfReplicaSpecs:
                Chief:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: tensorflow
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: tensorflow
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if ((job.Roles.Map("Chief") is not null && job.Roles.Map("Master") is not null) || job.Roles.At("Chief", "replicas").Integer > 1 || job.Roles.At("Master", "replicas").Integer > 1)
            context.Report("spec.tfReplicaSpecs", $"TFJob '{job.Manifest.DisplayName}' has more than one chief.", job.Roles);
    }
}
