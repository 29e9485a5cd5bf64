namespace Kubewright.Rules.Network;

/// <summary>The ports of a network policy.</summary>
internal sealed class NetworkPolicyPorts() : ComponentRule("KW1421", "Ports of a network policy", "io.k8s.api.networking.v1.NetworkPolicyPort")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.Text("protocol") is { } protocol && !PortSyntax.IsProtocol(protocol))
            context.Report("protocol", $"'{protocol}' is no protocol; use TCP, UDP or SCTP.", node.Field("protocol"));
        var port = node.Field("port");
        if (port is not null && PortSyntax.NumberOrName(port) is { } problem)
            context.Report("port", problem, port);
        if (node.Integer("endPort") is { } end && EndProblem(end, port, node) is { } endProblem)
            context.Report("endPort", endProblem, node.Field("endPort"));
    }

    private static string? EndProblem(long end, ManifestNode? port, ManifestMap node)
    {
        if (port is null)
            return node.IsCertainlyAbsent("port") ? "endPort ends a range that port begins; set port too." : null;
        if (port.Kind == ManifestNodeKind.String)
            return "endPort needs a port number to begin the range, not a name.";
        return port.AsInteger() is not { } start ? null
            : end < start ? $"endPort {end} is below port {start}; give a number from {start} to 65535."
            : PortSyntax.Number(end);
    }
}
