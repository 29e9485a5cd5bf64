namespace Kubewright.Rules.Relations;

internal sealed class DanglingMonitor()
    : SetPolicy("KW5008", "dangling-servicemonitor", "Let a monitor select what it should scrape", Severity.Warning, MonitorTargets.Kinds)
{
    public override RuleDocumentation Documentation => new(
        Why: "Prometheus finds no target, says nothing, and the metrics are missing on the day they are needed. A ServiceMonitor looks at the Service's own labels.",
        Fix: "Give the Service, or the pods, the labels that the monitor asks for, or ask for those that they have.",
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
              selector: {matchLabels: {app: serach}}
              endpoints: [{port: http}]
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
            """)
    {
        KubeLinter = ["dangling-servicemonitor"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        var isOfPods = manifest.KindName == "PodMonitor";
        if (manifest.Spec.Map("selector") is not { } selector || (isOfPods ? !set.HasAllPods : set.MayHaveOthers))
            return;
        var candidates = (isOfPods ? set.AllPods.Select(pod => (pod.Owner, pod.Labels, IsSelected: MonitorTargets.Selects(manifest, pod)))
            : set.OfKind("Service").Select(service => (Owner: service, service.Labels, IsSelected: MonitorTargets.Selects(manifest, service.Labels))))
            .Where(candidate => MonitorTargets.LooksInto(manifest, candidate.Owner.Namespace) is not false).ToList();
        if (candidates.Any(candidate => candidate.IsSelected is not false) || candidates.Find(candidate => MonitorTargets.LooksInto(manifest, candidate.Owner.Namespace) is true) is not { Owner: { } near } found)
            return;
        context.Report(
            "spec.selector",
            $"{manifest} matches no {(isOfPods ? "pods" : "Service")}: {near} has {Text(found.Labels)}.",
            selector,
            new RelatedPlace("metadata.labels", $"the labels of {near}", found.Labels.Origin));
    }

    private static string Text(ManifestMap labels) => labels.Count == 0 ? "no labels" : "the labels " + string.Join(", ", labels.Select(label => $"{label.Key}={(label.Value as ManifestScalar)?.Text}"));
}
