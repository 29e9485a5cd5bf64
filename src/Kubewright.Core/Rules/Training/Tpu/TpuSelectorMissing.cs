namespace Kubewright.Rules.Training;

internal sealed class TpuSelectorMissing() : PodPolicy("KW4280", "tpu-selector-missing", "Select accelerator and topology for a TPU", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "TPUs are wired as slices, and a pod says which by two labels. Without both GKE finds no node for it.",
        Fix: "Select the accelerator and the topology.",
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
                    cloud.google.com/gke-tpu-accelerator: tpu-v6e-slice
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
                    cloud.google.com/gke-tpu-accelerator: tpu-v6e-slice
                    cloud.google.com/gke-tpu-topology: 4x4
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {google.com/tpu: 4}}
            """);

    private static readonly string[] Labels = [Tpus.Accelerator, Tpus.Topology];

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (Tpus.Count(pod) <= 0 || NodePlacement.MayRequire(pod, "cloud.google.com/compute-class") || !pod.Owner.Labels.At(Kueue.QueueName).IsAbsent || !pod.Labels.At(Kueue.QueueName).IsAbsent)
            return;
        var missing = Labels.Where(label => !NodePlacement.MayRequire(pod, label)).ToList();
        if (missing.Count > 0)
            context.Report(pod.PathTo("nodeSelector"), $"A TPU pod on GKE must select {string.Join(" and ", missing)}.", pod.Spec.Field("nodeSelector") ?? pod.Spec);
    }
}
