namespace Kubewright.Rules.Reliability;

internal sealed class PortDeclaredTwice() : PodPolicy("KW2140", "container-port-conflict", "Declare each port of a pod once", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: "Containers of a pod share one network. The second one that listens on a port fails to start, and restarts for ever.",
        Fix: "Give one of them another port; remove an entry that is there twice.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}, {containerPort: 8080, name: http}]
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}, {containerPort: 8081, name: admin}]
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        var seen = new List<(long Port, string Protocol, PodContainer Container, ManifestMap Entry)>();
        foreach (var container in pod.Containers)
        {
            if (!container.IsMain)
                continue;
            foreach (var (i, entry) in container.Node.Items("ports"))
            {
                if (entry.Integer("containerPort") is not { } port || entry.TextOr("protocol", "TCP") is not { } protocol)
                    continue;
                var other = seen.Find(declared => declared.Port == port && declared.Protocol == protocol);
                if (other.Container is null)
                    seen.Add((port, protocol, container, entry));
                else
                    Report(container, i, entry, other, context);
            }
        }
    }

    private static void Report(PodContainer container, int index, ManifestMap entry, (long Port, string Protocol, PodContainer Container, ManifestMap Entry) other, PolicyContext context) => context.Report(
        container.PathTo($"ports[{index}]"),
        $"Port {other.Port}/{other.Protocol} of container '{container.Name}' is already declared by '{other.Container.Name}'; containers of a pod share one network and cannot both listen on it.",
        entry,
        new RelatedPlace(other.Container.PathTo("ports"), $"the ports of container '{other.Container.Name}'", other.Entry.Origin),
        ReferenceEquals(container, other.Container) && ManifestNode.DeepEquals(entry, other.Entry) ? TreeFix.RemoveItem("Remove the second one", container.Node, "ports", entry) : null);
}
