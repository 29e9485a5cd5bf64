namespace Kubewright.Rules.Relations;

internal sealed class TargetPortUndeclared()
    : SetPolicy("KW5002", "service-target-port-undeclared", "Point a Service at a port its pods declare", Severity.Warning, ["Service"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Without targetPort the port of the Service is meant. Where containers listen on another, connections are refused.",
        Fix: "Set targetPort to the port, or its name, at which the container listens.",
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
              ports: [{port: 80}]
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
              ports: [{port: 80, targetPort: 8080}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || ServiceSelection.Selector(manifest) is not { } selector)
            return;
        foreach (var (i, port) in manifest.Spec.Items("ports"))
        {
            var target = port.At("targetPort");
            if ((target.IsAbsent ? port.Integer("port") : target.Integer) is { } number && set.PodsThatMayHave(selector, @namespace).FirstOrDefault(pod => Lacks(pod, manifest, number)) is { } lacking)
                Report(port, $"spec.ports[{i}].targetPort", number, lacking, context);
        }
    }

    private static bool Lacks(PodTemplate pod, ManifestObject service, long number) =>
        ServiceSelection.Selects(service, pod) is true && PodPorts.Of(pod) is { Numbers.Count: > 0 } ports && !ports.Numbers.Contains(number);

    private static void Report(ManifestMap port, string path, long number, PodTemplate pod, PolicyContext context)
    {
        var declared = PodPorts.Of(pod)!.Numbers;
        context.Report(
            path,
            $"Service '{context.Manifest.DisplayName}' sends to port {number}, but {pod.Owner} declares {PodPorts.Text(declared)}; set targetPort.",
            port.Field("targetPort") ?? port,
            fix: declared.Count == 1 ? TreeFix.Set($"Send to port {declared[0]}", port, declared[0], "targetPort") : null);
    }
}
