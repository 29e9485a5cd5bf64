namespace Kubewright.Rules.Relations;

internal sealed class NodePortConflict() : SetPolicy("KW5031", "node-port-conflict", "Use a node port once", Severity.Error, ["Service"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A node port is taken for the whole cluster. The Service that comes second is refused.",
        Fix: "Leave nodePort out, so that a free one is given, or choose another.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              type: NodePort
              selector: {app: search}
              ports: [{port: 80, nodePort: 30080}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: index}
            spec:
              type: NodePort
              selector: {app: index}
              ports: [{port: 80, nodePort: 30080}]
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              type: NodePort
              selector: {app: search}
              ports: [{port: 80, nodePort: 30080}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: index}
            spec:
              type: NodePort
              selector: {app: index}
              ports: [{port: 80, nodePort: 30081}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        foreach (var (i, protocol, number, node) in NodePorts(manifest))
        {
            foreach (var other in set.OfKind("Service"))
            {
                if (ReferenceEquals(other.Root, manifest.Root))
                    break;
                if (!NodePorts(other).Any(port => port.Number == number && port.Protocol == protocol))
                    continue;
                context.Report($"spec.ports[{i}].nodePort", $"Node port {number} is also used by Service '{other.DisplayName}'.", node, new RelatedPlace("spec.ports", "the other Service", other.Spec.Field("ports")?.Origin));
                break;
            }
        }
    }

    private static IEnumerable<(int Index, string Protocol, long Number, ManifestNode Node)> NodePorts(ManifestObject service)
    {
        if (service.Spec.Text("type") is not ("NodePort" or "LoadBalancer"))
            yield break;
        foreach (var (i, port) in service.Spec.Items("ports"))
        {
            if (port.Integer("nodePort") is > 0 and var number && port.TextOr("protocol", "TCP") is { } protocol)
                yield return (i, protocol, number, port["nodePort"]!);
        }
    }
}
