namespace Kubewright.Rules.Security;

internal sealed class IngressWithoutTls() : ObjectPolicy("KW3082", "ingress-tls-missing", "Serve an Ingress over TLS", Severity.Warning, ["Ingress"])
{
    /// <summary>With these the certificate is in the load balancer, or behind the Ingress.</summary>
    private static readonly string[] Certificates =
    [
        "alb.ingress.kubernetes.io/certificate-arn", "networking.gke.io/managed-certificates", "networking.gke.io/pre-shared-cert", "ingress.gcp.kubernetes.io/pre-shared-cert",
        "networking.gke.io/certmap", "appgw.ingress.kubernetes.io/appgw-ssl-certificate", "nginx.ingress.kubernetes.io/ssl-passthrough",
    ];

    public override RuleDocumentation Documentation => new(
        Why: "Whoever is on the way can read and change what is sent: passwords and tokens first.",
        Fix: "Add spec.tls with the hosts and the Secret of a certificate; cert-manager can keep it up to date.",
        Bad: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata:
              name: search
            spec:
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
            spec:
              tls: [{hosts: [search.example.com], secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}
            """)
    {
        Polaris = ["tlsSettingsMissing"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.IsCertainlyEmpty("tls") && Array.TrueForAll(Certificates, annotation => manifest.Annotations.IsCertainlyAbsent(annotation)))
            context.Report("spec.tls", $"Ingress '{manifest.DisplayName}' serves plain HTTP; add spec.tls.", manifest.Spec);
    }
}
