namespace Kubewright.Rules.Security;

internal sealed class HostNetwork()
    : HostNamespace("KW3020", "host-network", "Stay out of the node's network", "hostNetwork", "The pod shares the node's network; remove hostNetwork unless it is a network agent.")
{
    public override RuleDocumentation Documentation => new(
        Why: "The pod sees the traffic of its node, reaches what listens on localhost there, and no NetworkPolicy holds for it. Two of them want the same port.",
        Fix: "Remove hostNetwork, and let a Service lead to the pod.",
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
              hostNetwork: false
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["host-network"],
        Polaris = ["hostNetworkSet"],
    };


}
