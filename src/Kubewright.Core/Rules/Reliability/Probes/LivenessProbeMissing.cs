namespace Kubewright.Rules.Reliability;

internal sealed class LivenessProbeMissing()
    : ContainerPolicy("KW2001", "liveness-probe-missing", "Give every serving container a liveness probe", Severity.Info, PodTraits.LongRunning, isOn: false)
{
    private static readonly Pattern MetricsPortNames = new(ServingPort.MetricsPortNames);

    public override RuleDocumentation Documentation => new(
        Why: """
            A process that hangs without exiting is restarted only where a liveness probe notices. A bad probe does more harm than none: it restarts
            containers that are merely busy. So this is off, and for teams that want the decision to be made each time.
            """,
        Fix: "Add a livenessProbe that fails only where nothing but a restart helps, and that is patient: a large failureThreshold, and nothing behind it that may be down.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  ports: [{containerPort: 8080}]
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
                  livenessProbe:
                    tcpSocket: {port: 8080}
                    failureThreshold: 6
            """)
    {
        KubeLinter = ["no-liveness-probe"],
        KubeScore = ["pod-probes"],
        Polaris = ["livenessProbeMissing"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || !container.Node.IsCertainlyAbsent("livenessProbe") || ServingPort.First(container.Node, MetricsPortNames) is not { } port)
            return;
        context.Report(
            container.PathTo("livenessProbe"),
            $"Container '{container.Name}' has no livenessProbe; add one only if it can deadlock without exiting.",
            container.Node,
            fix: port.Integer("containerPort") is { } number ? new ManifestFix("Add a livenessProbe that opens the port", new SetField(container.Node, "livenessProbe", Probe(port.Text("name"), number))) { IsProposal = true } : null);
    }

    /// <summary>The least that a probe can be, and patient: whoever knows the server asks it for more.</summary>
    private static ManifestMap Probe(string? portName, long port) =>
        ManifestMap.Of(("tcpSocket", ManifestMap.Of(("port", portName is null ? port : portName))), ("periodSeconds", 10), ("failureThreshold", 6));
}
