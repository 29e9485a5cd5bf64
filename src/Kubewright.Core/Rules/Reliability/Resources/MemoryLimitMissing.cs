namespace Kubewright.Rules.Reliability;

internal sealed class MemoryLimitMissing() : LimitMissing("KW2043", "memory-limit-missing", "Limit memory for every container", Severity.Warning, "memory")
{
    public override RuleDocumentation Documentation => new(
        Why: "A container that leaks memory and has no limit takes what the whole node has, until the kernel kills something: often another pod.",
        Fix: "Set resources.limits.memory to the most that the container may ever need.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {memory: 512Mi}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {memory: 512Mi}, limits: {memory: 512Mi}}
            """)
    {
        KubeLinter = ["unset-memory-requirements"],
        KubeScore = ["container-resources"],
        Polaris = ["memoryLimitsMissing"],
    };
}
