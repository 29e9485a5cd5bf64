namespace Kubewright.Rules.Security;

internal sealed class IngressSnippet()
    : ObjectPolicy("KW3089", "ingress-snippet", "Do not inject configuration through Ingress annotations", Severity.Warning, ["Ingress"])
{
    private static readonly string[] Controllers = ["nginx.ingress.kubernetes.io/", "nginx.org/"];

    public override RuleDocumentation Documentation => new(
        Why: "The text becomes part of the controller's configuration, with which its token, and so all secrets that it may read, can be had (CVE-2021-25742).",
        Fix: "Use the annotations that are there for single settings. Controllers of today reject snippets unless they are allowed.",
        Bad: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: search
              annotations:
                nginx.ingress.kubernetes.io/configuration-snippet: 'more_set_headers "X-Frame-Options: DENY";'
            spec:
              tls: [{secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}
            """,
        Good: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: search
              annotations:
                nginx.ingress.kubernetes.io/custom-headers: shop/search-headers
            spec:
              tls: [{secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        foreach (var (key, value) in manifest.Annotations)
        {
            if (Array.Exists(Controllers, controller => key.StartsWith(controller, StringComparison.Ordinal))
                && (key.EndsWith("snippet", StringComparison.Ordinal) || key.EndsWith("snippets", StringComparison.Ordinal)))
            {
                context.Report($"metadata.annotations[{key}]", $"Annotation '{key}' injects raw configuration into the shared ingress controller.", value);
            }
        }
    }
}
