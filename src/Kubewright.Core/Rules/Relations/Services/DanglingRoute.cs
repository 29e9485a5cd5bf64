namespace Kubewright.Rules.Relations;

internal sealed class DanglingRoute() : SetPolicy("KW5003", "dangling-ingress", "Route to a Service of the bundle", Severity.Warning, ServiceBackend.Kinds)
{
    private static readonly RuleOption<Globs> External = RuleOption.Globs("external", "Services that exist elsewhere, as namespace/name.");

    public override IReadOnlyList<RuleOption> Options => [External];

    public override RuleDocumentation Documentation => new(
        Why: "The controller has nowhere to send the requests and answers 503.",
        Fix: "Name a Service of the same namespace as it is called.",
        Bad: """
            apiVersion: apps/v1
            kind: Deployment
            metadata: {name: search}
            spec:
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
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: serach, port: {number: 80}}}}]
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
                  containers: [{name: api, image: 'ghcr.io/acme/search:2.3.1'}]
            ---
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            """)
    {
        KubeLinter = ["dangling-ingress"],
        KubeScore = ["ingress-targets-service"],
    };

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (set.OfKind("Service").Count == 0)
            return;
        foreach (var backend in ServiceBackend.In(manifest))
        {
            if (backend.Namespace is not { } @namespace || set.Has("", "Service", backend.Service, @namespace) is not false || context.Get(External).IsMatch($"{@namespace}/{backend.Service}"))
                continue;
            var near = Nearest.Find(backend.Service, set.OfKind("Service").Where(service => service.Namespace == @namespace && service.Name is not null).Select(service => service.Name!));
            context.Report(
                $"{backend.Path}.name",
                $"{manifest} routes to Service '{backend.Service}', which is not in namespace {@namespace} of the bundle{(near is null ? "." : $"; did you mean '{near}'?")}",
                backend.Node["name"]!);
        }
    }
}
