namespace Kubewright.Rules.Relations;

internal sealed class IngressClassUnnamed() : SetPolicy("KW5027", "ingress-class-missing", "Name the class of an Ingress", Severity.Info, ["Ingress"], isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: "Where the cluster has no default class no controller feels responsible; where it has several controllers, several may.",
        Fix: "Set spec.ingressClassName.",
        Bad: """
            apiVersion: networking.k8s.io/v1
            kind: Ingress
            metadata: {name: search}
            spec:
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
              ingressClassName: nginx
              rules:
                - host: search.example.com
                  http:
                    paths: [{path: /, pathType: Prefix, backend: {service: {name: search, port: {number: 80}}}}]
            """);

    protected override void Check(ManifestObject manifest, Bundle set, PolicyContext context)
    {
        if (!manifest.Spec.IsCertainlyEmpty("ingressClassName") || !manifest.Annotations.IsCertainlyAbsent("kubernetes.io/ingress.class") || set.MayHaveOthers)
            return;
        if (set.OfKind("IngressClass").All(candidate => candidate.Annotations.TextOr("ingressclass.kubernetes.io/is-default-class", "false") is not (null or "true")))
            context.Report("spec.ingressClassName", $"Ingress '{manifest.DisplayName}' names no class; without a default class nobody serves it.", manifest.Spec);
    }
}
