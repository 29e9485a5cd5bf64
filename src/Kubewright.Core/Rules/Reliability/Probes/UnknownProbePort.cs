namespace Kubewright.Rules.Reliability;

internal sealed class UnknownProbePort()
    : ContainerPolicy("KW2003", "probe-named-port-unknown", "Name only declared ports in probes and lifecycle hooks", Severity.Error)
{
    private static readonly (string Field, string Text, string[] Path)[] Places =
    [
        ("livenessProbe", "livenessProbe", ["livenessProbe"]),
        ("readinessProbe", "readinessProbe", ["readinessProbe"]),
        ("startupProbe", "startupProbe", ["startupProbe"]),
        ("lifecycle.postStart", "postStart hook", ["lifecycle", "postStart"]),
        ("lifecycle.preStop", "preStop hook", ["lifecycle", "preStop"]),
    ];

    public override RuleDocumentation Documentation => new(
        Why: """
            The kubelet looks the name up among the ports of the same container when it runs the probe. A name that is not there makes every attempt fail:
            the pod is never ready, or is restarted for ever. The API server does not look.
            """,
        Fix: "Use the name of a port that the container declares, or declare the port.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{name: http, containerPort: 8080}]
                  readinessProbe: {tcpSocket: {port: htttp}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{name: http, containerPort: 8080}]
                  readinessProbe: {tcpSocket: {port: http}}
            """)
    {
        KubeLinter = ["liveness-port", "readiness-port", "startup-port"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        List<string>? declared = null;
        foreach (var (field, text, path) in Places)
        {
            if (container.Node.At(path).Map is not { } probe)
                continue;
            foreach (var handler in new[] { "httpGet", "tcpSocket" })
            {
                if (probe.At(handler, "port") is not { Text: { Length: > 0 } port } reading || port.All(char.IsDigit))
                    continue;
                declared ??= PortNames(container.Node);
                if (declared is null)
                    return;
                if (!declared.Contains(port))
                    Report(container, ($"{field}.{handler}.port", text), probe.Map(handler)!, declared, context);
            }
        }
    }

    private static void Report(PodContainer container, (string Path, string Text) place, ManifestMap handler, List<string> declared, PolicyContext context)
    {
        var choice = declared.Count == 0 ? "declare it: the container has no named port" : $"declare it or use one of: {string.Join(", ", declared)}";
        var port = handler.Text("port")!;
        var replacement = declared.Count == 1 ? declared[0] : Nearest.Find(port, declared);
        context.Report(
            container.PathTo(place.Path),
            $"The {place.Text} of container '{container.Name}' refers to port '{port}', which the container does not declare; {choice}.",
            handler["port"]!,
            container.Node.List("ports") is { } ports ? new RelatedPlace(container.PathTo("ports"), "the ports of the container", ports.Origin) : null,
            replacement is null ? null : TreeFix.Set($"Use port '{replacement}'", handler, replacement, "port"));
    }

    /// <summary>The names of all ports; <see langword="null"/> where they are not all known.</summary>
    private static List<string>? PortNames(ManifestMap container)
    {
        var names = new List<string>();
        if (container.List("ports") is not { } ports)
            return container.IsCertainlyAbsent("ports") ? names : null;
        foreach (var item in ports)
        {
            if (item.AsMap()?.TextOr("name", "") is not { } name)
                return null;
            if (name.Length > 0)
                names.Add(name);
        }

        return ports.IsOpen ? null : names;
    }
}
