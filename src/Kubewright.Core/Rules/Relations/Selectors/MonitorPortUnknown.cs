namespace Kubewright.Rules.Relations;

internal sealed class MonitorPortUnknown()
    : SetPolicy("KW5009", "servicemonitor-port-unknown", "Scrape a port that the Service names", Severity.Error, MonitorTargets.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "Prometheus drops the target without a word. The port is a name here, never a number.",
        Fix: "Use the name of a port of the Service, or of the pods for a PodMonitor.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search, labels: {app: search}}
            spec:
              selector: {app: search}
              ports: [{name: http, port: 80, targetPort: 8080}]
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              endpoints: [{port: '8080'}]
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search, labels: {app: search}}
            spec:
              selector: {app: search}
              ports: [{name: http, port: 80, targetPort: 8080}]
            ---
            apiVersion: monitoring.coreos.com/v1
            kind: ServiceMonitor
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              endpoints: [{port: http}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        var isOfPods = manifest.KindName == "PodMonitor";
        if (isOfPods ? !set.HasAllPods : set.MayHaveOthers)
            return;
        List<(ManifestObject Owner, bool IsCertain, IReadOnlyList<string>? Names)>? targets = null;
        var field = isOfPods ? "podMetricsEndpoints" : "endpoints";
        foreach (var (i, endpoint) in manifest.Spec.Items(field))
        {
            if (endpoint.Text("port") is not { Length: > 0 } port)
                continue;
            targets ??= isOfPods ? PodTargets(manifest, set) : ServiceTargets(manifest, set);
            if (targets.Exists(target => target.IsCertain) && targets.TrueForAll(target => target.Names?.Contains(port) is false))
                context.Report($"spec.{field}[{i}].port", $"Endpoint port '{port}' of {manifest} is not a port name of {string.Join(", ", targets.Select(target => target.Owner))}.", endpoint["port"]!);
        }
    }

    private static List<(ManifestObject Owner, bool IsCertain, IReadOnlyList<string>? Names)> PodTargets(ManifestObject monitor, Bundle set) =>
    [
        .. set.AllPods.Select(pod => (Pod: pod, IsTarget: And(MonitorTargets.LooksInto(monitor, pod.Owner.Namespace), MonitorTargets.Selects(monitor, pod))))
            .Where(pod => pod.IsTarget is not false).Select(pod => (pod.Pod.Owner, pod.IsTarget is true, PodPorts.Of(pod.Pod)?.Names)),
    ];

    private static List<(ManifestObject Owner, bool IsCertain, IReadOnlyList<string>? Names)> ServiceTargets(ManifestObject monitor, Bundle set) =>
    [
        .. set.OfKind("Service").Select(service => (Service: service, IsTarget: And(MonitorTargets.LooksInto(monitor, service.Namespace), MonitorTargets.Selects(monitor, service.Labels))))
            .Where(service => service.IsTarget is not false).Select(service => (service.Service, service.IsTarget is true, Names(service.Service))),
    ];

    private static IReadOnlyList<string>? Names(ManifestObject service)
    {
        var names = service.Spec.Items("ports").Select(port => port.Item.TextOr("name", "")).ToList();
        return service.Spec.MayHaveMoreIn("ports") || names.Contains(null) ? null : [.. names.Select(name => name!)];
    }

    private static bool? And(bool? left, bool? right) => left is false || right is false ? false : left is null || right is null ? null : true;
}
