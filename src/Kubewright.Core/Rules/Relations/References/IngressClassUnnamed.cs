namespace Kubewright.Rules.Relations;

internal sealed class IngressClassUnnamed()
    : ObjectPolicy("KW5027", "ingress-class-missing", "Name the class of an Ingress", Severity.Info, ["Ingress"], isOn: false), IUsesSet
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

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.IsCertainlyEmpty("ingressClassName") && manifest.Annotations.IsCertainlyAbsent("kubernetes.io/ingress.class") && !(context.Set is { } set && MayHaveDefault(set)))
            context.Report("spec.ingressClassName", $"Ingress '{manifest.DisplayName}' names no class; without a default class nobody serves it.", manifest.Spec);
    }

    private static bool MayHaveDefault(Bundle set) => set.MayHaveOthers
        || set.OfKind("IngressClass").Any(candidate => candidate.Annotations.TextOr("ingressclass.kubernetes.io/is-default-class", "false") is null or "true");
}
