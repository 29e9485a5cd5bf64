namespace Kubewright.Rules.Security;

internal sealed class ServiceExternalIPs() : ObjectPolicy("KW3086", "service-external-ips", "Do not claim external IP addresses", Severity.Warning, ["Service"])
{
    public override RuleDocumentation Documentation => new(
        Why: "A Service gets all traffic of the cluster to the addresses that it claims, its own or not (CVE-2020-8554). Many clusters refuse the field.",
        Fix: "Use a load balancer, which is given an address that is its own.",
        Bad: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
              externalIPs: [203.0.113.7]
            """,
        Good: """
            apiVersion: v1
            kind: Service
            metadata: {name: search}
            spec:
              selector: {app: search}
              ports: [{port: 80, targetPort: 8080}]
            """);

    protected override void Check(ManifestObject manifest, PolicyContext context)
    {
        var spec = manifest.Spec;
        if (spec.List("externalIPs") is not { Count: > 0 } addresses || spec.TextOr("clusterIP", "") is null or "None" || spec.TextOr("type", "ClusterIP") is null or "ExternalName")
            return;
        context.Report(
            "spec.externalIPs",
            $"Service '{manifest.DisplayName}' claims {string.Join(", ", spec.Texts("externalIPs").Select(address => address.Text))}; any user who may create Services can intercept traffic this way.",
            addresses);
    }
}
