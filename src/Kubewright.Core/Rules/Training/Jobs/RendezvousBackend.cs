namespace Kubewright.Rules.Training;

internal sealed class RendezvousBackend() : TrainingJobPolicy("KW4073", "pytorch-rdzv-backend-unknown", "Use a rendezvous backend that torchrun knows", Severity.Error, ["PyTorchJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Workers of an elastic job meet through the backend. With a name that torchrun does not know, or a store whose address nobody gave, they never do.",
        Fix: "Use c10d, which needs nothing else; or etcd-v2 with rdzvHost.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              elasticPolicy: {rdzvBackend: redis}
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
              elasticPolicy: {rdzvBackend: c10d}
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
        if (job.Manifest.Spec.Map("elasticPolicy") is not { } policy || policy.Text("rdzvBackend") is not { Length: > 0 } backend)
            return;
        var problem = backend switch
        {
            "c10d" => null,
            "etcd" or "etcd-v2" => policy.At("rdzvHost").IsCertainlyEmpty ? "needs rdzvHost" : null,
            _ => "is none that torchrun knows; use c10d, etcd or etcd-v2",
        };
        if (problem is not null)
            context.Report("spec.elasticPolicy.rdzvBackend", $"Rendezvous backend '{backend}' {problem}.", policy["rdzvBackend"]!);
    }
}
