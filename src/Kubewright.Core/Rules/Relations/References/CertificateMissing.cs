namespace Kubewright.Rules.Relations;

internal sealed class CertificateMissing()
    : SetPolicy("KW5034", "ingress-tls-secret-missing", "Ship or issue the certificate an Ingress uses", Severity.Info, ["Ingress"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Without the Secret the controller serves a certificate of its own, which no browser accepts.",
        Fix: "Let cert-manager issue the certificate, by a Certificate or the annotation of an issuer, or ship the Secret.",
        Bad: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
              tls: [{hosts: [search.example.com], secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            """,
        Good: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
              tls: [{hosts: [search.example.com], secretName: search-tls}]
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            ---
            apiVersion: cert-manager.io/v1
            kind: Certificate
            metadata: {name: search}
            spec: {secretName: search-tls, dnsNames: [search.example.com], issuerRef: {name: public}}
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (manifest.Namespace is not { } @namespace || !manifest.Annotations.IsCertainlyAbsent("cert-manager.io/issuer") || !manifest.Annotations.IsCertainlyAbsent("cert-manager.io/cluster-issuer"))
            return;
        foreach (var (i, tls) in manifest.Spec.Items("tls"))
        {
            if (tls.Text("secretName") is { Length: > 0 } secret && set.Has("", "Secret", secret, @namespace) is false && !ProducedSecrets.MayMake(set, secret, @namespace))
                context.Report($"spec.tls[{i}].secretName", $"TLS secret '{secret}' of {manifest} is not in the bundle.", tls["secretName"]!);
        }
    }
}
