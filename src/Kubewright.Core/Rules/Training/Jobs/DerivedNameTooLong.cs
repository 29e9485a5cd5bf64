namespace Kubewright.Rules.Training;

internal sealed class DerivedNameTooLong() : ObjectPolicy("KW4066", "derived-name-too-long", "Leave room in the name for what is derived from it", Severity.Error, [
    "PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob", "JAXJob", "MPIJob", "LeaderWorkerSet", "JobSet", "RayCluster", "RayJob", "RayService", "RayCronJob",
    "TrainJob", "Job.batch.volcano.sh",
])
{
    public override RuleDocumentation Documentation => new(
        Why: "Controllers append roles and numbers to the name. The object is taken, and its pods and Services are refused, when that makes more than 63 characters.",
        Fix: "Shorten the name.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: llama-3-1-70b-instruct-supervised-finetune-support-tickets-07}
            spec:
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
            metadata: {name: llama70b-sft-tickets-07}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Name is not { } name)
            return;
        var longest = DerivedNames.Of(manifest, name).OrderByDescending(derived => derived.Text.Length - derived.Most).FirstOrDefault();
        if (longest.Text is { } text && text.Length > longest.Most)
        {
            context.Report(
                "metadata.name",
                $"Derived name '{text}' has {text.Length} characters, at most {longest.Most} are allowed; shorten '{name}' by {text.Length - longest.Most}.",
                manifest.Metadata["name"]!);
        }
    }
}
