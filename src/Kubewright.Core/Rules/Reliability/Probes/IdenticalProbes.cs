namespace Kubewright.Rules.Reliability;

internal sealed class IdenticalProbes()
    : ContainerPolicy("KW2002", "pod-probes-identical", "Do not let the liveness probe repeat the readiness probe", Severity.Warning, PodTraits.LongRunning)
{
    private const long DefaultThreshold = 3;
    private const long DefaultPeriod = 10;

    public override RuleDocumentation Documentation => new(
        Why: """
            A container that is overloaded, or waits for a database, fails both probes at once. It should have been taken out of rotation for a while and
            is killed instead, and so are all the other replicas.
            """,
        Fix: "Ask something cheaper for liveness, or make it more patient: its failureThreshold × periodSeconds should be a few times that of readiness.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  readinessProbe: {httpGet: {path: /health, port: 8080}}
                  livenessProbe: {httpGet: {path: /health, port: 8080}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  readinessProbe: {httpGet: {path: /health, port: 8080}}
                  livenessProbe: {httpGet: {path: /health, port: 8080}, failureThreshold: 10}
            """)
    {
        KubeScore = ["pod-probes-identical"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || container.Node.Map("livenessProbe") is not { } liveness || container.Node.Map("readinessProbe") is not { } readiness)
            return;
        if (ProbeHandler.Describe(liveness, container.Node) is not { } handler || handler != ProbeHandler.Describe(readiness, container.Node))
            return;
        if (Patience(liveness) is { } most && Patience(readiness) is { } least && most <= least)
        {
            context.Report(
                container.PathTo("livenessProbe"),
                $"Container '{container.Name}' uses the same check for liveness and readiness; probe something cheaper for liveness or give it a larger failureThreshold, or overload will restart the container instead of draining it.",
                liveness,
                new RelatedPlace(container.PathTo("readinessProbe"), "the readiness probe", readiness.Origin),
                TreeFix.Set("Be three times as patient", liveness, MorePatient(liveness, least), "failureThreshold"));
        }
    }

    /// <summary>The threshold with which a probe fails at least three times as long as another.</summary>
    private static long MorePatient(ManifestMap probe, long patience)
    {
        var period = Math.Max(1, probe.IntegerOr("periodSeconds", DefaultPeriod) ?? DefaultPeriod);
        return (3 * patience + period - 1) / period;
    }

    /// <summary>How long a probe fails before something happens, in seconds.</summary>
    private static long? Patience(ManifestMap probe) => probe.IntegerOr("failureThreshold", DefaultThreshold) * probe.IntegerOr("periodSeconds", DefaultPeriod);
}
