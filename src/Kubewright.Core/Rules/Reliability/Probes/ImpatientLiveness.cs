namespace Kubewright.Rules.Reliability;

internal sealed class ImpatientLiveness()
    : ContainerPolicy("KW2006", "liveness-failure-threshold-one", "Let a liveness probe fail more than once before it restarts", Severity.Warning)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            One slow answer is enough: a pause for garbage collection, a busy node, a packet that is lost. The container was well, and is killed with
            all that it was doing.
            """,
        Fix: "Leave failureThreshold out (three failures), or set it higher.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  livenessProbe: {tcpSocket: {port: 8080}, failureThreshold: 1}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  livenessProbe: {tcpSocket: {port: 8080}, failureThreshold: 5}
            """);

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || container.Node.Map("livenessProbe") is not { } probe || probe.Integer("failureThreshold") != 1)
            return;
        context.Report(
            container.PathTo("livenessProbe.failureThreshold"),
            $"The livenessProbe of container '{container.Name}' restarts it after a single failure; set failureThreshold to 3 or more.",
            probe["failureThreshold"]!,
            fix: new("Remove failureThreshold, which is 3 then", new RemoveField(probe, "failureThreshold")));
    }
}
