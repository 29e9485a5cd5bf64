namespace Kubewright.Rules.Security;

internal sealed class HostPid()
    : HostNamespace("KW3021", "host-pid", "Stay out of the node's process table", "hostPID", "The pod sees and can signal all processes of the node; remove hostPID.")
{
    public override RuleDocumentation Documentation => new(
        Why: "Processes of the node, with their environment and open files, are there to be read, and to be ended.",
        Fix: "Remove hostPID.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostPID: true
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              hostPID: false
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
            """)
    {
        KubeLinter = ["host-pid"],
        Polaris = ["hostPIDSet"],
    };


}
