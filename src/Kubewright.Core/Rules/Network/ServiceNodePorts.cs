namespace Kubewright.Rules.Network;

/// <summary>Node ports: only where the type has them, none twice. The API server allocates them before it validates, and stops at one taken.</summary>
internal sealed class ServiceNodePorts() : ComponentRule("KW1401", "Node ports of a service", ServiceFacts.Component)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (!ServiceFacts.TryRead(node, out var service) || service.Spec.List("ports") is not { Count: > 0 } ports || service.Type is not { } type)
            return;
        if (type == "ClusterIP")
            CheckNone(ports, context);
        var nodePorts = new long[ports.Count];
        for (var i = 0; i < nodePorts.Length; i++)
        {
            if (ports[i] is not ManifestMap port || port.IntegerOr("nodePort", 0) is not { } nodePort || port.IntegerOr("port", 0) is null || ServiceFacts.Protocol(port) is null)
                return;
            nodePorts[i] = nodePort;
        }

        if (service.HasNodePorts && !Allocate(ports, nodePorts, AllocatesAlways(service), context))
            return;
        for (var i = 1; i < nodePorts.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (nodePorts[i] == 0 || nodePorts[i] != nodePorts[j] || ServiceFacts.Protocol((ManifestMap)ports[i]) != ServiceFacts.Protocol((ManifestMap)ports[j]))
                    continue;
                context.Report($"spec.ports[{i}].nodePort", $"ports[{i}] would get the node port of ports[{j}] for the same protocol; give each its own.", ports[i]);
                break;
            }
        }
    }

    private static void CheckNone(ManifestList ports, RuleContext context)
    {
        for (var i = 0; i < ports.Count; i++)
        {
            if (ports[i] is ManifestMap port && port.Integer("nodePort") is { } nodePort and not 0)
                context.Report($"spec.ports[{i}].nodePort", $"A ClusterIP service has no node ports; remove nodePort {nodePort}, or set the type to NodePort.", port.Field("nodePort"));
        }
    }

    private static bool AllocatesAlways(ServiceFacts service) => service.Type == "NodePort" || service.Spec.Boolean("allocateLoadBalancerNodePorts") != false;

    /// <summary>Ports of one number (and different protocols) share a node port; one allocated anew is written as a negative number here.</summary>
    private static bool Allocate(ManifestList ports, long[] nodePorts, bool allocatesAlways, RuleContext context)
    {
        var taken = new HashSet<long>();
        var byPort = new Dictionary<long, long>();
        for (var i = 0; i < nodePorts.Length; i++)
        {
            if (nodePorts[i] == 0 && !allocatesAlways)
                continue;
            var port = PortOf(ports, i);
            if (!byPort.TryGetValue(port, out var shared))
            {
                var wanted = Wanted(ports, nodePorts, port);
                if (wanted != 0 && !taken.Add(wanted))
                    return Taken(i, wanted, ports, context);
                nodePorts[i] = byPort[port] = wanted != 0 ? wanted : -1 - i;
            }
            else if (nodePorts[i] == 0)
            {
                nodePorts[i] = shared;
            }
            else if (nodePorts[i] != shared && !taken.Add(nodePorts[i]))
            {
                return Taken(i, nodePorts[i], ports, context);
            }
        }

        return true;
    }

    private static long PortOf(ManifestList ports, int index) => ((ManifestMap)ports[index]).IntegerOr("port", 0) ?? 0;

    private static long Wanted(ManifestList ports, long[] nodePorts, long port)
    {
        for (var i = 0; i < nodePorts.Length; i++)
        {
            if (nodePorts[i] != 0 && PortOf(ports, i) == port)
                return nodePorts[i];
        }

        return 0;
    }

    private static bool Taken(int index, long nodePort, ManifestList ports, RuleContext context)
    {
        context.ReportEarly($"spec.ports[{index}].nodePort", $"The node port {nodePort} is already that of another port of this service; give each its own.", ports[index]);
        return false;
    }
}
