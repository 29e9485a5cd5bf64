namespace Kubewright.Rules.Training;

internal sealed class HostPortCollision() : PodPolicy("KW4244", "host-port-collision", "Keep pods with the same host port on different nodes", Severity.Warning)
{
    private static readonly RuleOption<int> WholeNode = RuleOption.Integer("whole_node_gpus", 4, "From how many accelerators on a container is taken to have its node for itself.");

    public override IReadOnlyList<RuleOption> Options => [WholeNode];

    public override RuleDocumentation Documentation => new(
        Why: "A port of a node can be had once. The second pod of the role waits for another node, or dies because its port is taken.",
        Fix: "Leave the node's network, or keep the pods apart by a required podAntiAffinity.",
        Bad: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      hostNetwork: true
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          ports: [{name: pytorchjob-port, containerPort: 23456}]
            """,
        Good: """
            apiVersion: kubeflow.org/v1
            kind: PyTorchJob
            metadata: {name: finetune}
            spec:
              pytorchReplicaSpecs:
                Worker:
                  replicas: 2
                  template:
                    spec:
                      containers:
                        - name: pytorch
                          image: ghcr.io/acme/trainer:1.8.0
                          ports: [{name: pytorchjob-port, containerPort: 23456}]
            """);

    protected override bool AppliesTo(ManifestObject manifest) => manifest.Has(PodTraits.Training) || manifest.KindName == "LeaderWorkerSet";

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (PodCount.AtLeast(pod) < 2 || Port(pod) is not { } found || FillsNode(pod, context.Get(WholeNode)) || !pod.Spec.At("affinity", "podAntiAffinity", "requiredDuringSchedulingIgnoredDuringExecution").IsCertainlyEmpty
            || !pod.Owner.Annotations.At("alpha.jobset.sigs.k8s.io/exclusive-topology").IsAbsent)
            return;
        context.Report(found.Path, $"Pods of role {(pod.Role.Length > 0 ? pod.Role : pod.Owner.DisplayName)} use the same port of the node; two of them cannot share one.", found.Node);
    }

    /// <summary>A port of the node that a pod takes.</summary>
    private static (string Path, ManifestNode Node)? Port(PodTemplate pod)
    {
        var isOnHost = pod.Spec.Boolean("hostNetwork") is true;
        foreach (var container in pod.MainContainers)
        {
            foreach (var (i, port) in container.Node.Items("ports"))
            {
                if (isOnHost)
                    return (pod.PathTo("hostNetwork"), pod.Spec["hostNetwork"]!);
                if (port.Integer("hostPort") > 0)
                    return (container.PathTo($"ports[{i}].hostPort"), port["hostPort"]!);
            }
        }

        return null;
    }

    /// <summary>Whether a pod takes a whole node, or may.</summary>
    private static bool FillsNode(PodTemplate pod, int devices) => pod.MayHaveMoreMainContainers || pod.Containers.Any(container =>
        !AreKnown(container.Node) || Accelerators.Amounts(container.Node).Where(amount => Accelerators.IsAccelerator(amount.Resource)).Sum(amount => amount.Amount.Amount) >= devices);

    private static bool AreKnown(ManifestMap container) => Accelerators.IsCertainlyWithout(container) || Accelerators.GpuCount(container) is not null;
}
