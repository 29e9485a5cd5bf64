namespace Kubewright.Rules.Reliability;

internal sealed class SlowProbeTimeout() : ContainerPolicy("KW2007", "probe-timeout-exceeds-period", "Keep a probe's timeout within its period", Severity.Info)
{
    private const long DefaultPeriod = 10;

    public override RuleDocumentation Documentation => new(
        Why: """
            The kubelet makes one attempt after the other. A probe that may take longer than its period is made less often than it says, and trouble is
            noticed later.
            """,
        Fix: "Lower timeoutSeconds to what an answer may take, or raise periodSeconds.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  livenessProbe: {tcpSocket: {port: 8080}, periodSeconds: 5, timeoutSeconds: 20}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  livenessProbe: {tcpSocket: {port: 8080}, periodSeconds: 20, timeoutSeconds: 5}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain)
            return;
        foreach (var field in ProbeHandler.ProbeFields)
        {
            if (container.Node.Map(field) is not { } probe || probe.Integer("timeoutSeconds") is not { } timeout || probe.IntegerOr("periodSeconds", DefaultPeriod) is not { } period)
                continue;
            period = period == 0 ? DefaultPeriod : period;
            if (timeout <= period)
                continue;
            context.Report(
                container.PathTo(field + ".timeoutSeconds"),
                $"The {field} of container '{container.Name}' may wait {timeout} s but is due every {period} s; lower timeoutSeconds or raise periodSeconds.",
                probe["timeoutSeconds"]!,
                fix: new("Set timeoutSeconds to periodSeconds", new SetField(probe, "timeoutSeconds", period)));
        }
    }
}
