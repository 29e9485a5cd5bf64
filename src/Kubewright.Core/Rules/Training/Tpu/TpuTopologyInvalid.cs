namespace Kubewright.Rules.Training;

internal sealed class TpuTopologyInvalid() : PodPolicy("KW4281", "tpu-topology-invalid", "Use a topology that the TPU type has", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "Slices come in a few shapes, which differ from one generation to the next. No node has another.",
        Fix: "Choose a topology that the accelerator has.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              parallelism: 4
              completions: 4
              completionMode: Indexed
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector:
                    cloud.google.com/gke-tpu-accelerator: tpu-v5p-slice
                    cloud.google.com/gke-tpu-topology: 4x4
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {google.com/tpu: 4}}
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              parallelism: 4
              completions: 4
              completionMode: Indexed
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector:
                    cloud.google.com/gke-tpu-accelerator: tpu-v5p-slice
                    cloud.google.com/gke-tpu-topology: 2x2x4
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {google.com/tpu: 4}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (NodePlacement.Only(pod, Tpus.Accelerator) is { } accelerator && NodePlacement.Only(pod, Tpus.Topology) is { } topology && Tpus.Exists(accelerator, topology) is false)
            context.Report(Tpus.PathToTopology(pod), $"Topology {topology} does not exist for {accelerator}.", pod.Spec.At("nodeSelector", Tpus.Topology).Node ?? pod.Spec);
    }
}
