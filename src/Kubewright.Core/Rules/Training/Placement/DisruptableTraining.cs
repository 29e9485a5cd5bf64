namespace Kubewright.Rules.Training;

internal sealed class DisruptableTraining()
    : PodPolicy("KW4037", "training-disruptable", "Protect long GPU jobs from consolidation", Severity.Info, PodTraits.Training)
{
    private const string Karpenter = "karpenter";
    private const string ClusterAutoscaler = "cluster-autoscaler";
    private const string DoNotDisrupt = "karpenter.sh/do-not-disrupt";
    private const string SafeToEvict = "cluster-autoscaler.kubernetes.io/safe-to-evict";

    public override RuleDocumentation Documentation => new(
        Why: "An autoscaler that empties a node to save money sees a pod like any other in a training pod, and ends a run in the middle of an epoch.",
        Fix: "Annotate the pod template, not the job.",
        Bad: """
            apiVersion: batch/v1
            kind: Job
            metadata: {name: finetune}
            spec:
              template:
                spec:
                  restartPolicy: Never
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
                metadata:
                  annotations: {karpenter.sh/do-not-disrupt: "true"}
                spec:
                  restartPolicy: Never
                  containers:
                    - name: trainer
                      image: ghcr.io/acme/trainer:1.8.0
                      resources: {limits: {nvidia.com/gpu: 8}}
            """)
    {
        Settings = "kubewright.autoscaler = karpenter",
    };

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var autoscaler = context.Cluster(ClusterKeys.Autoscaler);
        if (autoscaler.Length == 0 || !Accelerators.RequestsGpu(pod))
            return;
        if (autoscaler != ClusterAutoscaler && pod.Annotations.At(DoNotDisrupt) is var kept && (kept.IsAbsent || kept.Text is "false" or ""))
            Report("Karpenter", DoNotDisrupt, "true");
        if (autoscaler != Karpenter && pod.Annotations.At(SafeToEvict) is var safe && (safe.IsAbsent || safe.Text is { } and not "false"))
            Report("The cluster autoscaler", SafeToEvict, "false");

        void Report(string who, string annotation, string value) => context.Report(
            pod.PathToMetadata("annotations"),
            $"{who} may evict the pod in mid-epoch; annotate the template with {annotation}: '{value}'.",
            pod.Node,
            fix: TreeFix.Set("Annotate the template", pod.Node, value, "metadata", "annotations", annotation));
    }
}
