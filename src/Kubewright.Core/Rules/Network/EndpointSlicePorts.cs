namespace Kubewright.Rules.Network;

/// <summary>The ports of an endpoint slice.</summary>
internal sealed class EndpointSlicePorts() : ComponentRule("KW1433", "Ports of an endpoint slice", "io.k8s.api.discovery.v1.EndpointSlice")
{
    private const int MostPorts = 20000;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("ports") is { Count: > MostPorts } many)
        {
            context.Report("ports", $"A slice holds at most {MostPorts} ports, not {many.Count}.", many);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (i, port) in node.Items("ports"))
        {
            var prefix = $"ports[{i}].";
            context.CheckForm(port, "name", Syntax.Dns1123Label, prefix, takesEmpty: true);
            if (port.TextOr("name", "") is { } name && !names.Add(name))
                context.Report($"{prefix}name", name.Length == 0 ? "Of several ports only one may have no name." : $"Another port has the name '{name}' too; give each its own.", port.Field("name") ?? port);
            if (port.Text("protocol") is { } protocol && !PortSyntax.IsProtocol(protocol))
                context.Report($"{prefix}protocol", $"'{protocol}' is no protocol; use TCP, UDP or SCTP.", port.Field("protocol"));
            context.CheckForm(port, "appProtocol", Syntax.QualifiedName, prefix);
        }
    }
}
