namespace Kubewright.Rules.Training;

internal sealed class TrainingTopologyMissing()
    : PodPolicy("KW4035", "training-topology-missing", "Keep the workers of one training job close together", Severity.Info, PodTraits.Training, isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Workers exchange gradients after every step. Over zones that is slow, and the provider bills the traffic. In a cluster with one zone there is nothing to do, so this is off.",
        Fix: "Ask for a common topology domain: pod affinity on topology.kubernetes.io/zone, Kueue's podset topology, or JobSet's exclusive topology.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 4
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 4
                  template:
                    metadata:
                      annotations: {kueue.x-k8s.io/podset-required-topology: cloud.provider.com/topology-block}
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (!Accelerators.RequestsGpu(pod) || !pod.Spec.At("affinity", "podAffinity").IsAbsent || !context.Manifest.Spec.At("networkTopology").IsAbsent)
            return;
        if (MayName(pod.Annotations) || MayName(context.Manifest.Annotations))
            return;
        var count = GpuCounts.PodsWithGpus(context.Manifest);
        if (count >= 2)
            context.Report(pod.PathTo("affinity"), $"The {count} GPU pods may be spread over zones; ask for a common topology domain.", pod.Spec);
    }

    private static bool MayName(ManifestMap annotations) => annotations.IsOpen || annotations.Any(
        annotation => annotation.Key.StartsWith("kueue.x-k8s.io/podset-", StringComparison.Ordinal) || annotation.Key.IndexOf("exclusive-topology", StringComparison.Ordinal) >= 0);
}
