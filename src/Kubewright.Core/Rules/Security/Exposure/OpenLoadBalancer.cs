namespace Kubewright.Rules.Security;

internal sealed class OpenLoadBalancer()
    : ObjectPolicy("KW3081", "load-balancer-open-to-world", "Restrict who may reach a load balancer", Severity.Info, ["Service"], isOn: false)
{
    private const string Ranges = "loadBalancerSourceRanges";

    private static readonly string[] Restricting =
    [
        "cloud.google.com/load-balancer-type", "networking.gke.io/load-balancer-type", "service.beta.kubernetes.io/aws-load-balancer-internal",
        "service.beta.kubernetes.io/aws-load-balancer-scheme", "service.beta.kubernetes.io/azure-load-balancer-internal", "service.beta.kubernetes.io/openstack-internal-load-balancer",
        "service.beta.kubernetes.io/load-balancer-source-ranges",
    ];

    public override RuleDocumentation Documentation => new(
        Why: "A load balancer gets a public address as a rule. Dashboards, notebooks and model servers without a password have been found that way.",
        Fix: "List in loadBalancerSourceRanges who may come, or ask the provider for an internal load balancer with its annotation.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
              type: LoadBalancer
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
              type: LoadBalancer
              loadBalancerSourceRanges: [203.0.113.0/24]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        if (manifest.Spec.Text("type") == "LoadBalancer" && manifest.Spec.IsCertainlyEmpty(Ranges) && Array.TrueForAll(Restricting, annotation => manifest.Annotations.IsCertainlyAbsent(annotation)))
            context.Report($"spec.{Ranges}", $"Service '{manifest.DisplayName}' is reachable from the whole internet; set loadBalancerSourceRanges or make it internal.", manifest.Spec["type"]!);
    }
}
