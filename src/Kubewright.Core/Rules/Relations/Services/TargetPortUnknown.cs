namespace Kubewright.Rules.Relations;

internal sealed class TargetPortUnknown()
    : SetPolicy("KW5001", "service-target-port-unknown", "Point a Service at a port name its pods declare", Severity.Error, ["Service"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A pod that has no port of that name is left out of the Service, and nothing says so. Requests go unanswered.",
        Fix: "Use the name of a port that the containers declare.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
              selector: {matchLabels: {app: search}}
              template:
                metadata: {labels: {app: search}}
                spec:
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', ports: [{name: http, containerPort: 8080}]}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: web}]
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
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1', ports: [{name: http, containerPort: 8080}]}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: http}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || ServiceSelection.Selector(manifest) is not { } selector)
            return;
        foreach (var (i, port) in manifest.Spec.Items("ports"))
        {
            if (port.Text("targetPort") is { Length: > 0 } target && set.PodsThatMayHave(selector, @namespace).FirstOrDefault(pod => Lacks(pod, manifest, target)) is { } lacking)
                Report(port, $"spec.ports[{i}].targetPort", target, lacking, context);
        }
    }

    private static bool Lacks(PodTemplate pod, ManifestObject service, string target) =>
        ServiceSelection.Selects(service, pod) is true && PodPorts.Of(pod) is { } ports && !ports.Names.Contains(target);

    private static void Report(ManifestMap port, string path, string target, PodTemplate pod, PolicyContext context)
    {
        var names = PodPorts.Of(pod)!.Names;
        context.Report(
            path,
            $"Service '{context.Manifest.DisplayName}' targets port '{target}', which {pod.Owner} does not declare; declared: {PodPorts.Text(names)}.",
            port["targetPort"]!,
            fix: names.Count == 1 ? TreeFix.Set($"Target port '{names[0]}'", port, names[0], "targetPort") : null);
    }
}
