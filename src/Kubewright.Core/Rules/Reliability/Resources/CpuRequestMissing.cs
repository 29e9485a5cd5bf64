namespace Kubewright.Rules.Reliability;

internal sealed class CpuRequestMissing() : RequestMissing("KW2040", "cpu-request-missing", "Request CPU for every container", "cpu")
{
    public override RuleDocumentation Documentation => new(
        Why: """
            The scheduler puts a pod that asks for no CPU onto a node that is full already, and under load its containers get the smallest share of all. An
            autoscaler that measures CPU utilisation has nothing to measure against.
            """,
        Fix: "Set resources.requests.cpu to what the container needs on an ordinary day.",
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
                  resources: {requests: {cpu: 250m, memory: 512Mi}}
            """)
    {
        KubeLinter = ["unset-cpu-requirements"],
        KubeScore = ["container-resources"],
        Polaris = ["cpuRequestsMissing"],
    };
}
