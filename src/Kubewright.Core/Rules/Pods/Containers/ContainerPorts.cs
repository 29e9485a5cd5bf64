namespace Kubewright.Rules.Pods;

/// <summary>Numbers, names and protocols of a container's ports.</summary>
internal sealed class ContainerPorts() : ComponentRule("KW1204", "Container ports", PodTypes.Container, PodTypes.EphemeralContainer)
{
    private static readonly string[] Protocols = ["TCP", "UDP", "SCTP"];

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("ports") is not { } ports)
            return;
        for (var i = 0; i < ports.Count; i++)
        {
            if (ports[i].AsMap() is { } port)
                Check(port, i, ports, context);
        }
    }

    private static void Check(ManifestMap port, int i, ManifestList ports, RuleContext context)
    {
        if (port.Text("name") is { Length: > 0 } name)
        {
            if (PortSyntax.Name(name) is { } problem)
                context.Report($"ports[{i}].name", problem, port.Field("name"));
            else if (IsTakenBefore(name, ports, i))
                context.Report($"ports[{i}].name", $"The container has another port named '{name}'; give this one another name.", port.Field("name"));
        }

        if (port.IntegerOr("containerPort", 0) is { } number && PortSyntax.Number(number) is { } wrong)
            context.Report($"ports[{i}].containerPort", number == 0 ? "A port needs a number: containerPort, 1 to 65535." : wrong, port.Field("containerPort") ?? port);
        if (port.Integer("hostPort") is { } hostPort and not 0 && PortSyntax.Number(hostPort) is { } wrongHost)
            context.Report($"ports[{i}].hostPort", wrongHost, port.Field("hostPort"));
        if (port.Text("protocol") is { Length: > 0 } protocol && !PortSyntax.IsProtocol(protocol))
            context.Report($"ports[{i}].protocol", FieldChecks.NoneOf(protocol, Protocols)!, port.Field("protocol"));
    }

    private static bool IsTakenBefore(string name, ManifestList ports, int end)
    {
        for (var i = 0; i < end; i++)
        {
            if (ports[i].AsMap() is { } port && port.Text("name") == name)
                return true;
        }

        return false;
    }
}
