namespace Kubewright.Rules.Reliability;

internal sealed class DelayedLiveness()
    : ContainerPolicy("KW2010", "liveness-delay-instead-of-startup-probe", "Use a startup probe instead of a long liveness delay", Severity.Info, PodTraits.LongRunning)
{
    private static readonly RuleOption<int> Seconds = RuleOption.Integer("seconds", 60, "The shortest delay that is reported.");

    public override IReadOnlyList<RuleOption> Options => [Seconds];

    public override RuleDocumentation Documentation => new(
        Why: "A fixed delay is too short on the day on which the start takes longer, and on all others it leaves a container that hangs alone for minutes.",
        Fix: "Give the handler to a startupProbe that may fail often enough, and drop initialDelaySeconds: liveness begins when the startup probe has succeeded.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  livenessProbe: {tcpSocket: {port: 8080}, initialDelaySeconds: 120}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  startupProbe: {tcpSocket: {port: 8080}, periodSeconds: 10, failureThreshold: 12}
                  livenessProbe: {tcpSocket: {port: 8080}}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || container.Node.Map("livenessProbe") is not { } probe || !container.Node.IsCertainlyAbsent("startupProbe"))
            return;
        if (probe.Integer("initialDelaySeconds") is not { } delay || delay < context.Get(Seconds))
            return;
        context.Report(
            container.PathTo("livenessProbe.initialDelaySeconds"),
            $"Container '{container.Name}' delays its livenessProbe by {delay} s; a startupProbe waits only as long as the start really takes.",
            probe["initialDelaySeconds"]!,
            fix: Fix(container.Node, probe, delay));
    }

    private static ManifestFix? Fix(ManifestMap container, ManifestMap liveness, long delay)
    {
        if (ProbeHandler.Startup(liveness, (delay + ProbeHandler.StartupPeriod - 1) / ProbeHandler.StartupPeriod) is not { } startup)
            return null;
        return new("Use a startup probe in place of the delay", new SetField(container, "startupProbe", startup), new RemoveField(liveness, "initialDelaySeconds"));
    }
}
