namespace Kubewright.Rules.Reliability;

internal sealed class ReadinessProbeMissing()
    : ContainerPolicy("KW2000", "readiness-probe-missing", "Give every serving container a readiness probe", Severity.Warning, PodTraits.LongRunning), IUsesSet
{
    private static readonly RuleOption<Pattern> MetricsPortNames = RuleOption.Pattern("metrics_port_names", ServingPort.MetricsPortNames, "Names of ports that serve no traffic.");
    private static readonly RuleOption<bool> RequireService = RuleOption.Boolean("require_service", false, "Whether to look only at pods that a Service of the set selects.");

    public override IReadOnlyList<RuleOption> Options => [MetricsPortNames, RequireService];

    public override RuleDocumentation Documentation => new(
        Why: """
            Without a readiness probe a pod counts as ready as soon as its process has started. A rollout goes on and Services send requests while the
            process is still loading, and a version that never answers replaces one that does.
            """,
        Fix: "Add a readinessProbe that asks the port for what the container serves: httpGet where there is a path that answers only when it is ready, tcpSocket where there is none.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      ports: [{name: http, containerPort: 8080}]
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
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      ports: [{name: http, containerPort: 8080}]
                      readinessProbe:
                        httpGet: {path: /ready, port: http}
            """)
    {
        KubeLinter = ["no-readiness-probe"],
        KubeScore = ["pod-probes"],
        Polaris = ["readinessProbeMissing"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || !container.Node.IsCertainlyAbsent("readinessProbe"))
            return;
        var serving = ServingPort.First(container.Node, context.Get(MetricsPortNames));
        var port = serving?.Integer("containerPort");
        if (port is not null && context.Get(RequireService) && !IsServed(container, context))
            return;
        port ??= ServedWithoutPort(container, context);
        if (port is not null)
        {
            context.Report(
                container.PathTo("readinessProbe"),
                $"Container '{container.Name}' accepts traffic on port {port} but has no readinessProbe; add one so that Services send it requests only when it can answer.",
                container.Node,
                fix: new ManifestFix("Add a readinessProbe that opens the port", new SetField(container.Node, "readinessProbe", Probe(serving?.Text("name"), port.Value))));
        }
    }

    /// <summary>The least that a probe can be; whoever knows the server asks it for more.</summary>
    private static ManifestMap Probe(string? portName, long port) =>
        ManifestMap.Of(("tcpSocket", ManifestMap.Of(("port", portName is null ? port : portName))), ("periodSeconds", 5));

    private static bool IsServed(PodContainer container, PolicyContext context) => context.Set is { } set && ServiceSelection.IsServed(container.Pod, set);

    /// <summary>The port at which a Service reaches a container that declares none; <see langword="null"/> where none certainly does.</summary>
    private static long? ServedWithoutPort(PodContainer container, PolicyContext context)
    {
        if (context.Set is not { } set || !container.Node.IsCertainlyEmpty("ports") || container.Pod.MayHaveMoreMainContainers || container.Pod.MainContainers.Count() > 1)
            return null;
        foreach (var service in ServiceSelection.Of(container.Pod, set))
        {
            foreach (var (_, port) in service.Spec.Items("ports"))
            {
                if ((port.Integer("targetPort") ?? port.Integer("port")) is { } number)
                    return number;
            }
        }

        return null;
    }
}
