namespace Kubewright.Rules.Reliability;

internal sealed class ShortProgressDeadline()
    : ObjectPolicy("KW2070", "progress-deadline-shorter-than-startup", "Give a rollout longer than a container may take to start", Severity.Info, ["Deployment"])
{
    private const long DefaultDeadline = 600;

    public override RuleDocumentation Documentation => new(
        Why: """
            A rollout that makes no progress for as long as its deadline is declared failed, and whoever waits for it (a pipeline, an operator) gives
            up, while the container still loads as its startup probe allows.
            """,
        Fix: "Make progressDeadlineSeconds longer than the startup probe lets the start take.",
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
                      startupProbe: {tcpSocket: {port: 8080}, periodSeconds: 10, failureThreshold: 90}
            """,
        Good: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              progressDeadlineSeconds: 1500
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers:
                    - name: api
                      image: ghcr.io/acme/search:2.3.1
                      startupProbe: {tcpSocket: {port: 8080}, periodSeconds: 10, failureThreshold: 90}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.IntegerOr("progressDeadlineSeconds", DefaultDeadline) is not { } deadline)
            return;
        foreach (var container in manifest.Pods.SelectMany(pod => pod.MainContainers))
        {
            if (container.Node.Map("startupProbe") is not { } probe || Budget(probe) is not { } budget || budget <= deadline)
                continue;
            context.Report(
                "spec.progressDeadlineSeconds",
                $"Container '{container.Name}' may take {budget} s to start but the rollout is declared failed after {deadline} s; raise progressDeadlineSeconds.",
                manifest.Spec.Field("progressDeadlineSeconds") ?? manifest.Spec,
                new RelatedPlace(container.PathTo("startupProbe"), "the startup probe", probe.Origin),
                TreeFix.Set("Leave ten minutes after the start", manifest.Spec, budget + DefaultDeadline, "progressDeadlineSeconds"));
        }
    }

    /// <summary>How long a start may take, in seconds. A zero stands for the default.</summary>
    private static long? Budget(ManifestMap probe) => probe.IntegerOr("initialDelaySeconds", 0) + (OrDefault(probe.IntegerOr("periodSeconds", 0), 10) * OrDefault(probe.IntegerOr("failureThreshold", 0), 3));

    private static long? OrDefault(long? value, long byDefault) => value == 0 ? byDefault : value;
}
