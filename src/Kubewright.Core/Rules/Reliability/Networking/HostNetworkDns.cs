namespace Kubewright.Rules.Reliability;

internal sealed class HostNetworkDns() : PodPolicy("KW2143", "host-network-dns-policy", "Set the DNS policy of host-network pods", Severity.Warning)
{
    private const string ClusterFirst = "ClusterFirst";

    public override RuleDocumentation Documentation => new(
        Why: "On the network of its node a pod gets the node's resolver as well, whatever ClusterFirst says, and finds no Service by its name.",
        Fix: "Set dnsPolicy to ClusterFirstWithHostNet; Default says that the node's resolver is meant.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostNetwork: true
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostNetwork: true
              dnsPolicy: ClusterFirstWithHostNet
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """);

    protected override void Check(PodTemplate pod, PolicyContext context)
    {
        if (pod.Spec.Boolean("hostNetwork") is not true || pod.Spec.TextOr("dnsPolicy", ClusterFirst) != ClusterFirst)
            return;
        context.Report(
            pod.PathTo("dnsPolicy"),
            "A host-network pod uses the node's DNS, so Service names do not resolve; set dnsPolicy: ClusterFirstWithHostNet.",
            pod.Spec.Field("dnsPolicy") ?? pod.Spec,
            fix: TreeFix.Set("Ask the cluster's DNS", pod.Spec, "ClusterFirstWithHostNet", "dnsPolicy"));
    }
}
