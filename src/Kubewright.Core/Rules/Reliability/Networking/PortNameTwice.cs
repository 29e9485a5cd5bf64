namespace Kubewright.Rules.Reliability;

internal sealed class PortNameTwice() : PodPolicy("KW2141", "port-name-ambiguous", "Name each port of a pod uniquely", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "A Service that targets a port by name looks through the containers in their order and takes the first that has it. The other one is never reached.",
        Fix: "Give each port of the pod a name of its own.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080, name: http}]
                - name: admin
                  image: ghcr.io/acme/admin:1.0.4
                  ports: [{containerPort: 8081, name: http}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080, name: http}]
                - name: admin
                  image: ghcr.io/acme/admin:1.0.4
                  ports: [{containerPort: 8081, name: admin}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var owners = new Dictionary<string, PodContainer>(StringComparer.Ordinal);
        foreach (var container in pod.Containers)
        {
            if (!container.IsMain)
                continue;
            foreach (var (i, port) in container.Node.Items("ports"))
            {
                if (port.Text("name") is not { Length: > 0 } name)
                    continue;
                if (!owners.TryGetValue(name, out var first))
                    owners[name] = container;
                else if (first != container)
                    Report(container, i, port["name"]!, name, first, context);
            }
        }
    }

    private static void Report(PodContainer container, int index, ManifestNode at, string port, PodContainer first, PolicyContext context) => context.Report(
        container.PathTo($"ports[{index}].name"),
        $"Port name '{port}' is used by containers '{first.Name}' and '{container.Name}'; a Service that targets it by name reaches only one of them.",
        at,
        new RelatedPlace(first.PathTo("ports"), $"the ports of container '{first.Name}'", first.Node["ports"]!.Origin));
}
