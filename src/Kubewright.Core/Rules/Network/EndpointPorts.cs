namespace Kubewright.Rules.Network;

/// <summary>The ports of Endpoints.</summary>
internal sealed class EndpointPorts() : ComponentRule("KW1431", "Ports of Endpoints", "io.k8s.api.core.v1.EndpointPort")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.IntegerOr("port", 0) is { } port && PortSyntax.Number(port) is { } problem)
            context.Report("port", problem, node.Field("port") ?? node);
        if (node.TextOr("protocol", "TCP") is { } protocol && !PortSyntax.IsProtocol(protocol))
            context.Report("protocol", $"'{protocol}' is no protocol; use TCP, UDP or SCTP.", node.Field("protocol"));
        if (context.Ancestor(0)?.List("ports") is { Count: > 1 } && node.IsCertainlyEmpty("name"))
            context.Report("name", "Of several ports each needs a name.", node);
        context.CheckForm(node, "name", Syntax.Dns1123Label, takesEmpty: true);
        context.CheckForm(node, "appProtocol", Syntax.QualifiedName);
    }
}
