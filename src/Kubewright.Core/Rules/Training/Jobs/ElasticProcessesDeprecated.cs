using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class ElasticProcessesDeprecated()
    : TrainingJobPolicy("KW4093", "pytorch-elastic-nproc-deprecated", "Set processes per node outside elasticPolicy", Severity.Warning, ["PyTorchJob"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The field moved. The old place still works, until it does not.",
        Fix: "Write spec.nprocPerNode, as a text.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              elasticPolicy: {minReplicas: 1, maxReplicas: 4, nProcPerNode: 8}
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
              nprocPerNode: "8"
              elasticPolicy: {minReplicas: 1, maxReplicas: 4}
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
        var spec = job.Manifest.Spec;
        if (spec.Map("elasticPolicy") is not { } policy || policy.At("nProcPerNode") is not { IsPresent: true } processes || !spec.IsCertainlyAbsent("nprocPerNode"))
            return;
        context.Report(
            "spec.elasticPolicy.nProcPerNode", "elasticPolicy.nProcPerNode is deprecated; use spec.nprocPerNode.", processes.Node!,
            fix: processes.Integer is { } count
                ? new ManifestFix("Move it to spec.nprocPerNode", new RemoveField(policy, "nProcPerNode"), new SetField(spec, "nprocPerNode", count.ToString(CultureInfo.InvariantCulture)))
                : null);
    }
}
