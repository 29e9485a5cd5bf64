namespace Kubewright.Rules.Training;

internal sealed class BoostingMasterMissing() : TrainingJobPolicy("KW4092", "xgboostjob-master-missing", "Give an XGBoostJob a master", Severity.Error, ["XGBoostJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The master tells the workers how to find each other. Without it the operator refuses the job.",
        Fix: "Add the Master role with replicas: 1.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: XGBoostJob
            metadata: {name: finetune}
            spec:
              xgbReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: xgboost
                          image: ghcr.io/acme/trainer:1.8.0
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: XGBoostJob
            metadata: {name: finetune}
            spec:
              xgbReplicaSpecs:
                Master:
                  replicas: 1
                  template:
                    spec:
                      containers:
                        - name: xgboost
                          image: ghcr.io/acme/trainer:1.8.0
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: xgboost
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        if (job.Roles.Count > 0 && job.Roles.IsCertainlyAbsent("Master"))
            context.Report(job.PathTo("Master"), $"XGBoostJob '{job.Manifest.DisplayName}' has no Master role.", job.Roles);
    }
}
