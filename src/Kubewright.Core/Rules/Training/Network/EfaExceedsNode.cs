namespace Kubewright.Rules.Training;

internal sealed class EfaExceedsNode() : PodPolicy("KW4245", "efa-count-exceeds-node", "Ask for no more EFA devices than one instance has", Severity.Error)
{
    public override RuleDocumentation Documentation => new(
        Why: "All network devices of a pod are on one node. A pod that asks for more than a node of the required type has waits for ever.",
        Fix: "Ask for as many as the node has.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: finetune}
            spec:
              nodeSelector: {node.kubernetes.io/instance-type: p4d.24xlarge}
              containers:
                - name: trainer
                  image: ghcr.io/acme/trainer:1.8.0
                  resources: {limits: {vpc.amazonaws.com/efa: 32}}
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
                  resources: {limits: {vpc.amazonaws.com/efa: 4}}
            """);

    private const string InstanceType = "node.kubernetes.io/instance-type";
    private const string Efa = "vpc.amazonaws.com/efa";

    private static readonly Lazy<Dictionary<string, int>> DevicesByType = new(ReadNodes);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var (count, first, isAlone) = (0m, ((PodContainer Container, string List, ManifestNode Node)?)null, true);
        foreach (var container in pod.MainContainers)
        {
            foreach (var (resource, amount, node, list) in Accelerators.Amounts(container.Node))
            {
                if (resource != Efa)
                    continue;
                count += amount.Amount;
                isAlone &= first is null;
                first ??= (container, list, node);
            }
        }

        if (first is not { } place || Capacity(pod) is not { } capacity || count <= capacity.Devices)
            return;
        context.Report(
            place.Container.PathTo($"resources.{place.List}[{Efa}]"), $"The pod asks for {GpuCounts.Text(count)} EFA devices but {capacity.Type} has {capacity.Devices}.", place.Node,
            fix: isAlone ? Fix(place.Container.Node, capacity.Devices) : null);
    }

    private static (string Type, int Devices)? Capacity(PodTemplate pod)
    {
        (string Type, int Devices)? most = null;
        foreach (var type in NodePlacement.Confine(pod, InstanceType) ?? [])
        {
            if (!DevicesByType.Value.TryGetValue(type, out var devices))
                return null;
            if (most is null || devices > most.Value.Devices)
                most = (type, devices);
        }

        return most;
    }

    private static Dictionary<string, int> ReadNodes()
    {
        var nodes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (type, _) in FactFile.Read("gpu-nodes.json").MapOrOpen("ec2"))
            nodes[type] = 0;
        foreach (var (type, count) in FactFile.Read("efa-nodes.json").MapOrOpen("devices"))
            nodes[type] = (int)count.AsInteger()!;
        return nodes;
    }

    private static ManifestFix Fix(ManifestMap container, int devices) => devices == 0
        ? new ManifestFix("Remove the devices", [.. TreeFix.RemoveResources(container, resource => resource == Efa)])
        : new ManifestFix(
            $"Ask for {devices}",
            [.. new[] { "limits", "requests" }.Select(list => container.At("resources", list).Map).Where(amounts => amounts?.ContainsKey(Efa) is true).Select(amounts => new SetField(amounts!, Efa, devices))]);
}
