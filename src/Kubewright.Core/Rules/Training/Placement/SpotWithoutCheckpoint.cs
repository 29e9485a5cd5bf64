namespace Kubewright.Rules.Training;

internal sealed class SpotWithoutCheckpoint()
    : PodPolicy("KW4036", "spot-without-checkpoint", "Write checkpoints to durable storage on spot nodes", Severity.Warning, PodTraits.Training)
{
    private static readonly (string Key, string Value)[] SpotLabels =
    [
        ("cloud.google.com/gke-spot", "true"), ("cloud.google.com/gke-preemptible", "true"), ("eks.amazonaws.com/capacityType", "SPOT"), ("karpenter.sh/capacity-type", "spot"),
        ("kubernetes.azure.com/scalesetpriority", "spot"),
    ];

    public override RuleDocumentation Documentation => new(
        Why: "A spot node is taken away sooner or later, with everything on it. A run that keeps its state there begins anew each time.",
        Fix: "Mount a volume that outlives the pod and write checkpoints to it, or write them to object storage.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector: {karpenter.sh/capacity-type: spot}
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """,
        Good: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                spec:
                  restartPolicy: Never
                  nodeSelector: {karpenter.sh/capacity-type: spot}
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      args: [--checkpoints, 's3://acme-checkpoints/finetune']
                      resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (Accelerators.RequestsGpu(pod) && IsOnSpot(pod) && !DurableStorage.MayHave(pod))
            context.Report(pod.PathTo("volumes"), "The pod runs on spot nodes and keeps nothing; mount a volume for checkpoints or write them to object storage.", pod.Spec.Field("volumes") as ManifestList ?? (ManifestNode)pod.Spec);
    }

    private static bool IsOnSpot(PodTemplate pod)
    {
        foreach (var (key, value, _, _) in NodePlacement.Values(pod))
        {
            if (SpotLabels.Contains((key, value)))
                return true;
        }

        foreach (var (_, toleration) in pod.Spec.Items("tolerations"))
        {
            if (toleration.Text("key") is { } key && Array.Exists(SpotLabels, label => label.Key == key))
                return true;
        }

        return false;
    }
}
