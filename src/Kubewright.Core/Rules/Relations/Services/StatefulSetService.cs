namespace Kubewright.Rules.Relations;

internal sealed class StatefulSetService()
    : SetPolicy("KW5010", "statefulset-has-servicename", "Give a StatefulSet the headless Service it names", Severity.Warning, ["StatefulSet"])
{
    public override RuleDocumentation Documentation => new(
        Why: "The pods get their stable names in DNS from a headless Service. Without it they cannot find one another.",
        Fix: "Add a Service of that name with clusterIP: None whose selector the pod template satisfies.",
        Bad: """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: search}
            spec:
              serviceName: search
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """,
        Good: """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata: {name: search}
            spec:
              serviceName: search
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              clusterIP: None
              ports: [{port: 80, targetPort: 8080}]
            """)
    {
        KubeScore = ["statefulset-has-servicename"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Spec.Text("serviceName") is not { Length: > 0 } name || manifest.Namespace is not { } @namespace)
            return;
        var service = set.Find("Service", name, @namespace);
        var problem = service is not null ? Problem(service, manifest.Pods) : set.Has("", "Service", name, @namespace) is false ? "there is none in the bundle" : null;
        if (problem is null)
            return;
        context.Report(
            "spec.serviceName",
            $"StatefulSet '{manifest.DisplayName}' needs a headless Service '{name}' that selects its pods; {problem}.",
            manifest.Spec["serviceName"]!,
            service is null ? null : new RelatedPlace("metadata.name", "the Service", service.Root.Origin));
    }

    private static string? Problem(ManifestObject service, IReadOnlyList<PodTemplate> pods)
    {
        if (service.Spec.TextOr("clusterIP", "") is { } address && address != "None")
            return "it has a cluster IP";
        if (service.Spec.IsCertainlyEmpty("selector"))
            return "it has no selector";
        return service.Spec.Map("selector") is { } selector && pods.Count == 1 && ControllerLabels.Matches(selector, pods[0]) is false ? "it selects other labels" : null;
    }
}
