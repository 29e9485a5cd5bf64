namespace Kubewright.Rules.Training;

internal sealed class ManagedByInvalid()
    : ObjectPolicy("KW4080", "training-managed-by-invalid", "Name a known manager in managedBy", Severity.Error, ["PyTorchJob", "TFJob", "XGBoostJob", "PaddleJob", "JAXJob", "TrainJob", "RayCluster", "RayJob", "RayService", "MPIJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Whoever managedBy names looks after the job. A name that nobody answers to leaves it lying for ever.",
        Fix: "Leave managedBy out; for MultiKueue write kueue.x-k8s.io/multikueue.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              runPolicy: {managedBy: kueue}
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
              runPolicy: {managedBy: kueue.x-k8s.io/multikueue}
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
            """);

    private const string MultiKueue = "kueue.x-k8s.io/multikueue";

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var isTraining = manifest.Group == "kubeflow.org";
        var (own, owner, path) = manifest.KindName switch
        {
            "TrainJob" => ("trainer.kubeflow.org/trainjob-controller", manifest.Spec, "spec.managedBy"),
            "RayCluster" or "RayJob" or "RayService" => ("ray.io/kuberay-operator", manifest.Spec, "spec.managedBy"),
            _ => (manifest.ApiVersion == "kubeflow.org/v2beta1" ? "kubeflow.org/mpi-operator" : "kubeflow.org/training-operator", manifest.Spec.MapOrOpen("runPolicy"), "spec.runPolicy.managedBy"),
        };
        if (owner.Text("managedBy") is not { } value || value == own || value == MultiKueue || (isTraining && TrainingJob.Of(manifest) is null))
            return;
        context.Report(
            path, $"managedBy '{value}' is not {own} or {MultiKueue}.", owner["managedBy"]!, fix: value.Length == 0 ? TreeFix.Remove("Remove managedBy", owner, "managedBy") : null);
    }
}
