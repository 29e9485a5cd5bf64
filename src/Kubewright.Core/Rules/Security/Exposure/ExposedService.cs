namespace Kubewright.Rules.Security;

internal sealed class ExposedService() : ObjectPolicy("KW3080", "exposed-services", "Do not open ports on every node", Severity.Info, ["Service"])
{
    private static readonly RuleOption<IReadOnlyList<string>> Types = RuleOption.Texts("types", ["NodePort"], "The types that are reported.");

    public override IReadOnlyList<RuleOption> Options => [Types];

    public override RuleDocumentation Documentation => new(
        Why: "The port is open on every node, to whoever reaches one, without TLS and past everything that guards the entrance of the cluster.",
        Fix: "Leave the type out, and let an Ingress, a Gateway or a LoadBalancer lead to the Service.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
              type: NodePort
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """)
    {
        KubeLinter = ["exposed-services"],
        KubeScore = ["service-type"],
    };

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.TextOr("type", "ClusterIP") is { } type && context.Get(Types).Contains(type))
            context.Report("spec.type", $"Service '{manifest.DisplayName}' is of type {type}; expose it through an Ingress, a Gateway or a LoadBalancer.", manifest.Spec.Field("type") ?? manifest.Spec);
    }
}
