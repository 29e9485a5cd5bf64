namespace Kubewright.Rules.Relations;

internal sealed class PathConflict() : SetPolicy("KW5026", "ingress-path-conflict", "Route each path once", Severity.Warning, ["Ingress"])
{
    public override RuleDocumentation Documentation => new(
        Why: "Which of the two answers is for the controller to choose: mostly the older object. After a restore it is the other one.",
        Fix: "Route each path in one place.",
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
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search-old}
            spec:
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
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
            ---
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search-old}
            spec:
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /old, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (Class(manifest) is not { } ofClass)
            return;
        var earlier = set.OfKind("Ingress").TakeWhile(other => !ReferenceEquals(other.Root, manifest.Root)).Where(other => Class(other) == ofClass).ToList();
        var own = new HashSet<(string Host, string Path, string Type)>();
        foreach (var (key, path, node) in Paths(manifest))
        {
            var other = own.Add(key) ? earlier.Find(other => Paths(other).Any(known => known.Key == key)) : manifest;
            if (other is not null)
                context.Report(path, $"{key.Host}{key.Path} is already routed by Ingress '{other.DisplayName}'.", node, new RelatedPlace("spec.rules", "the rules of that Ingress", other.Spec.Field("rules")?.Origin));
        }
    }

    /// <summary>The class of an Ingress, empty where it names none; <see langword="null"/> where nobody knows, or it is a canary, which repeats another one.</summary>
    private static string? Class(ManifestObject ingress)
    {
        var canary = ingress.Annotations.At("nginx.ingress.kubernetes.io/canary");
        if (!canary.IsAbsent && canary.Text is null or "true")
            return null;
        return ingress.Spec.TextOr("ingressClassName", "") is not { } named ? null : named.Length > 0 ? named : ingress.Annotations.TextOr("kubernetes.io/ingress.class", "");
    }

    private static IEnumerable<((string Host, string Path, string Type) Key, string Path, ManifestNode Node)> Paths(ManifestObject ingress)
    {
        foreach (var (i, rule) in ingress.Spec.Items("rules"))
        {
            if (rule.TextOr("host", "") is not { } host)
                continue;
            foreach (var (j, path) in rule.MapOrOpen("http").Items("paths"))
            {
                if (path.TextOr("path", "") is { } text && path.TextOr("pathType", "ImplementationSpecific") is { } type)
                    yield return ((host, text, type), $"spec.rules[{i}].http.paths[{j}]", path);
            }
        }
    }
}
