namespace Kubewright.Rules.Reliability;

internal sealed class MemoryRequestMissing() : RequestMissing("KW2042", "memory-request-missing", "Request memory for every container", "memory")
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The scheduler places a pod that asks for no memory blindly, and the kubelet evicts it among the first when its node runs short. On a node with
            GPUs that throws away the dearest hours there are.
            """,
        Fix: "Set resources.requests.memory to what the container needs.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {cpu: 250m}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {cpu: 250m, memory: 512Mi}}
            """)
    {
        KubeScore = ["container-resources"],
        Polaris = ["memoryRequestsMissing"],
    };
}
