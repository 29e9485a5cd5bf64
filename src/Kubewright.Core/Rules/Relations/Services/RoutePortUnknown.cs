namespace Kubewright.Rules.Relations;

internal sealed class RoutePortUnknown()
    : SetPolicy("KW5004", "ingress-backend-port-unknown", "Route to a port the Service has", Severity.Error, ServiceBackend.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "The Service does not listen there, and the controller drops the route or answers 503. Mostly the port of the container was written.",
        Fix: "Use a port of the Service: its number, or its name.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 8080}}}}]
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            """)
    {
        KubeLinter = ["dangling-ingress"],
        KubeScore = ["ingress-targets-service"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        foreach (var backend in ServiceBackend.In(manifest))
        {
            if (backend.Port is not { Node: { } node } port || set.Find("Service", backend.Service, backend.Namespace) is not { } service || Ports(service) is not { } ports)
                continue;
            if (port.Name is { } name ? ports.Any(known => known.Name == name) : port.Number is not { } number || ports.Any(known => known.Number == number))
                continue;
            context.Report(
                $"{backend.Path}.port",
                $"{manifest} routes to port {(port.Name is null ? $"{port.Number}" : $"'{port.Name}'")} of Service '{backend.Service}', which has {PodPorts.Text([.. ports.Select(Text)])}.",
                node,
                new RelatedPlace("spec.ports", "the ports of the Service", service.Spec.Field("ports")?.Origin),
                ports.Count == 1 ? Fix(backend, node, ports[0].Number) : null);
        }
    }

    private static string Text((string Name, long Number) port) => port.Name.Length == 0 ? $"{port.Number}" : $"{port.Number} ('{port.Name}')";

    private static ManifestFix Fix(ServiceBackend backend, ManifestNode port, long number) =>
        TreeFix.Set($"Route to port {number}", backend.Node, port is ManifestMap ? ManifestMap.Of(("number", number)) : number, "port");

    /// <summary>The ports of a Service; <see langword="null"/> where they are not all known, or it is an alias for another host.</summary>
    private static List<(string Name, long Number)>? Ports(ManifestObject service)
    {
        if (service.Spec.TextOr("type", "ClusterIP") is null or "ExternalName" || service.Spec.MayHaveMoreIn("ports"))
            return null;
        var ports = new List<(string Name, long Number)>();
        foreach (var (_, port) in service.Spec.Items("ports"))
        {
            if (port.TextOr("name", "") is not { } name || port.Integer("port") is not { } number)
                return null;
            ports.Add((name, number));
        }

        return ports;
    }
}
