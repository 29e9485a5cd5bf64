namespace Kubewright.Rules.Pods;

/// <summary>Ports of the node that a pod takes: each once, and in the node's network the container's own port.</summary>
internal sealed class HostPorts() : ComponentRule("KW1205", "Host ports", PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var isHostNetwork = node.Boolean("hostNetwork") is true;

        // Of a pod in the node's network, the server sets host ports that are missing.
        var setsPorts = isHostNetwork && PodTypes.IsPod(context);
        HashSet<(string, string, long)>? taken = null;
        foreach (var (i, container) in node.Items("containers"))
        {
            CheckConflicts(container, i, "containers", setsPorts, ref taken, context);
            if (isHostNetwork)
                CheckHostNetwork(container, i, context);
        }

        foreach (var (_, container) in node.Items("initContainers"))
        {
            // Init containers run one after the other. The server writes the first one's index whichever it is.
            taken = null;
            CheckConflicts(container, 0, "initContainers", setsPorts, ref taken, context);
        }
    }

    private static void CheckConflicts(ManifestMap container, int index, string field, bool setsPorts, ref HashSet<(string, string, long)>? taken, RuleContext context)
    {
        if (container.List("ports") is not { } ports)
            return;
        for (var i = 0; i < ports.Count; i++)
        {
            if (ports[i].AsMap() is not { } port || port.IntegerOr("hostPort", 0) is not { } hostPort)
                continue;
            if (hostPort == 0 && setsPorts)
                hostPort = port.Integer("containerPort") ?? 0;
            if (hostPort == 0 || port.TextOr("protocol", "TCP") is not { } protocol || port.TextIfAny("hostIP", "") is not { } address)
                continue;
            if (!(taken ??= []).Add((protocol, address, hostPort)))
                context.Report($"{field}[{index}].ports[{i}].hostPort", $"Port {hostPort} of the node ({protocol}) is taken by another port of the pod; use another.", port);
        }
    }

    private static void CheckHostNetwork(ManifestMap container, int index, RuleContext context)
    {
        foreach (var (i, port) in container.Items("ports"))
        {
            if (port.Integer("hostPort") is { } hostPort and not 0 && port.IntegerOr("containerPort", 0) is { } number && hostPort != number)
                context.Report($"containers[{index}].ports[{i}].hostPort", $"In the node's network (hostNetwork) host port {hostPort} cannot differ from container port {number}; remove hostPort.", port.Field("hostPort"));
        }
    }
}
