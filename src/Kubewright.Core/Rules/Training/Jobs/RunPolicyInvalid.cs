namespace Kubewright.Rules.Training;

internal sealed class RunPolicyInvalid() : TrainingJobPolicy("KW4079", "training-run-policy-invalid", "Write a valid run policy", Severity.Error, TrainingJobKind.Names)
{
    public override RuleDocumentation Documentation => new(
        Why: "The operator refuses the job, or stops over it; the API server takes it without a word.",
        Fix: "Use numbers that are not negative, and All, Running or None for cleanPodPolicy.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              runPolicy: {cleanPodPolicy: Failed}
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
              runPolicy: {cleanPodPolicy: Running}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    private static readonly string[] Numbers = ["ttlSecondsAfterFinished", "activeDeadlineSeconds", "backoffLimit"];

    protected override void Check(TrainingJob job, PolicyContext context)
    {
        var policy = job.RunPolicy;
        foreach (var field in Numbers)
        {
            if (policy.Integer(field) < 0)
                Report("spec.runPolicy.", field, policy);
        }

        if (policy.Text("cleanPodPolicy") is not (null or "" or "All" or "Running" or "None"))
            Report("spec.runPolicy.", "cleanPodPolicy", policy);
        if (job.Kind.Name == "TFJob" && job.Manifest.Spec.Text("successPolicy") is not (null or "" or "AllWorkers"))
            Report("spec.", "successPolicy", job.Manifest.Spec);

        void Report(string path, string field, ManifestMap owner) =>
            context.Report(path + field, $"{field} = {((ManifestScalar)owner[field]!).Text} of '{job.Manifest.DisplayName}' is not valid.", owner[field]!);
    }
}
