namespace Kubewright.Rules.Network;

/// <summary>The ports of a service: names, numbers, protocols, targets.</summary>
internal sealed class ServicePorts() : ComponentRule("KW1403", "Ports of a service", ServiceFacts.Component)
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Map("spec") is not { } spec || spec.List("ports") is not { } ports)
            return;
        for (var i = 0; i < ports.Count; i++)
        {
            if (ports[i] is ManifestMap port)
                CheckPort(port, i, ports, context);
        }
    }

    private static void CheckPort(ManifestMap port, int index, ManifestList ports, RuleContext context)
    {
        var number = port.IntegerOr("port", 0);
        Report(number is { } value ? PortSyntax.Number(value) : null, "port", index, port, context);
        if (port.Field("targetPort") is { } target && !IsZero(target))
            Report(PortSyntax.NumberOrName(target), "targetPort", index, port, context);
        else if (number is { } same && !port.IsOpen)
            Report(PortSyntax.Number(same) is null ? null : $"targetPort is not set, so it is port, and {same} is no port number; use 1 to 65535.", "targetPort", index, port, context);
        if (ServiceFacts.Protocol(port) is { } protocol && !PortSyntax.IsProtocol(protocol))
            Report($"'{protocol}' is no protocol; use TCP, UDP or SCTP.", "protocol", index, port, context);
        if (port.Text("appProtocol") is { } appProtocol)
            Report(Syntax.QualifiedName(appProtocol), "appProtocol", index, port, context);
        if (ports.Count > 1 && port.IsCertainlyEmpty("name"))
            Report("A service with several ports needs a name for each.", "name", index, port, context);
        else if (port.Text("name") is { Length: > 0 } name)
            Report(Syntax.Dns1123Label(name), "name", index, port, context);
        CheckDuplicates(port, index, ports, context);
    }

    private static void CheckDuplicates(ManifestMap port, int index, ManifestList ports, RuleContext context)
    {
        var (sameName, samePort) = (-1, -1);
        for (var i = 0; i < index; i++)
        {
            if (ports[i] is not ManifestMap other)
                continue;
            if (sameName < 0 && port.Text("name") is { Length: > 0 } name && name == other.Text("name"))
                sameName = i;
            if (samePort < 0 && port.IntegerOr("port", 0) is { } number && number == other.IntegerOr("port", 0)
                && ServiceFacts.Protocol(port) is { } protocol && protocol == ServiceFacts.Protocol(other))
                samePort = i;
        }

        if (sameName >= 0)
            Report($"ports[{sameName}] has the name '{port.Text("name")}' too; give each its own.", "name", index, port, context);
        if (samePort >= 0)
            context.Report($"spec.ports[{index}]", $"ports[{samePort}] has the same number and protocol; change one or remove it.", port);
    }

    private static void Report(string? problem, string field, int index, ManifestMap port, RuleContext context)
    {
        if (problem is not null)
            context.Report($"spec.ports[{index}].{field}", problem, port.Field(field) ?? port);
    }

    /// <summary>The server takes zero and the empty string as not set.</summary>
    private static bool IsZero(ManifestNode target) =>
        target is ManifestScalar scalar && (scalar.Kind == ManifestNodeKind.String ? scalar.Text.Length == 0 : scalar.AsInteger() == 0);
}
