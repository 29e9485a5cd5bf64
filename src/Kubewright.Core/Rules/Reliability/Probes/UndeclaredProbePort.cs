using System.Globalization;

namespace Kubewright.Rules.Reliability;

internal sealed class UndeclaredProbePort() : ContainerPolicy("KW2004", "probe-port-undeclared", "Declare the port a probe connects to", Severity.Info)
{
    private static readonly string[] PortHandlers = ["httpGet", "tcpSocket", "grpc"];

    public override RuleDocumentation Documentation => new(
        Why: """
            A probe may ask a port that is not declared, but where a container declares some and the probe asks another, it is mostly a slip of the pen,
            and the pod never becomes ready.
            """,
        Fix: "Correct the number, or declare the port that the probe means.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}]
                  readinessProbe: {tcpSocket: {port: 8008}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}]
                  readinessProbe: {tcpSocket: {port: 8080}}
            """)
    {
        KubeLinter = ["liveness-port", "readiness-port", "startup-port"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (container.Node.List("ports") is not { Count: > 0 } ports)
            return;
        List<long>? declared = null;
        foreach (var probe in ProbeHandler.ProbeFields)
        {
            foreach (var handler in PortHandlers)
            {
                if (container.Node.At(probe, handler).Map is not { } action || Number(action) is not { } port)
                    continue;
                declared ??= Declared(container.Node);
                if (declared is null)
                    return;
                if (declared.Contains(port))
                    continue;
                context.Report(
                    container.PathTo($"{probe}.{handler}.port"),
                    $"The {probe} of container '{container.Name}' connects to port {port}, but the container declares only {string.Join(", ", declared)}; declare {port} or correct the number.",
                    action["port"]!,
                    new RelatedPlace(container.PathTo("ports"), "the ports of the container", ports.Origin),
                    Fix(action, port, declared, ports));
            }
        }
    }

    /// <summary>The number, if it is one: a name is another rule's business.</summary>
    private static long? Number(ManifestMap handler) => handler.Integer("port")
        ?? (long.TryParse(handler.Text("port"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);

    /// <summary>The numbers of all ports; <see langword="null"/> where they are not all known.</summary>
    private static List<long>? Declared(ManifestMap container)
    {
        if (container.MayHaveMoreIn("ports"))
            return null;
        var numbers = new List<long>();
        foreach (var (_, port) in container.Items("ports"))
        {
            if (port.Integer("containerPort") is not { } number)
                return null;
            numbers.Add(number);
        }

        return numbers;
    }

    private static ManifestFix Fix(ManifestMap handler, long port, List<long> declared, ManifestList ports)
    {
        if (declared.Count == 1 && Nearest.Distance($"{port}", $"{declared[0]}") == 1)
            return new($"Ask port {declared[0]}", new SetField(handler, "port", declared[0]));
        var added = new ManifestMap();
        added.Set("containerPort", port);
        return new($"Declare port {port}", new AppendItem(ports, added));
    }
}
