using System.Globalization;

namespace Kubewright.Rules.Training;

internal sealed class GpuCountExceedsNode() : PodPolicy("KW4030", "gpu-count-exceeds-node", "Ask for no more GPUs than one node has", Severity.Error)
{
    private const string InstanceType = "node.kubernetes.io/instance-type";

    /// <summary>Labels whose value is a number of GPUs.</summary>
    private static readonly string[] CountLabels = ["cloud.google.com/gke-accelerator-count", "karpenter.k8s.aws/instance-gpu-count"];

    private static readonly Lazy<Dictionary<string, int>> GpusByType = new(ReadNodes);

    public override RuleDocumentation Documentation => new(
        Why: "All GPUs of a pod are on one node. A pod that asks for more than a node of the required type has waits for ever.",
        Fix: "Ask for as many as the node has, and for more replicas; or choose a larger node.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector: {node.kubernetes.io/instance-type: p4d.24xlarge}
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 16}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector: {node.kubernetes.io/instance-type: p4d.24xlarge}
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {nvidia.com/gpu: 8}}
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (GpuCounts.Of(pod) is not { } count || count == 0 || Capacity(pod) is not { } capacity || count <= capacity.Gpus)
            return;
        var container = pod.MainContainers.First(main => Accelerators.Requests(main.Node, Accelerators.IsGpu));
        context.Report(
            container.PathTo("resources.limits"),
            $"The pod asks for {count.ToString("0.###", CultureInfo.InvariantCulture)} GPUs but {capacity.Node} has {capacity.Gpus}.",
            container.Node.At("resources", "limits").Node ?? container.Node);
    }

    /// <summary>The most GPUs that a node can have on which the pod may run; <see langword="null"/> where that is not known.</summary>
    private static (string Node, int Gpus)? Capacity(PodTemplate pod)
    {
        if (NodePlacement.Confine(pod, InstanceType) is { Count: > 0 } types)
        {
            (string, int)? most = null;
            foreach (var type in types)
            {
                if (!GpusByType.Value.TryGetValue(type, out var gpus))
                    return null;
                if (most is null || gpus > most.Value.Item2)
                    most = (type, gpus);
            }

            return most;
        }

        foreach (var label in CountLabels)
        {
            if (pod.Spec.At("nodeSelector", InstanceType).IsAbsent && pod.Spec.At("nodeSelector", label).Text is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var gpus))
                return ($"a node with {label}={text}", gpus);
        }

        return null;
    }

    private static Dictionary<string, int> ReadNodes()
    {
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var provider in FactFile.Read("gpu-nodes.json"))
        {
            foreach (var type in provider.Value as ManifestMap ?? new ManifestMap())
                nodes[type.Key] = (int)type.Value.AsInteger()!;
        }

        return nodes;
    }
}
