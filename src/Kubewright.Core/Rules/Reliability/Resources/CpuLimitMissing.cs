namespace Kubewright.Rules.Reliability;

internal sealed class CpuLimitMissing() : LimitMissing("KW2041", "cpu-limit-missing", "Limit CPU for every container", Severity.Info, "cpu", isOn: false)
{
    public override RuleDocumentation Documentation => new(
        Why: """
            A container without a limit takes all CPU that is free on its node, and its neighbours feel it when they need theirs. Limits slow healthy
            services down, too, so this is off, and for teams that have decided.
            """,
        Fix: "Set resources.limits.cpu.",
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
                  resources: {requests: {cpu: 250m}, limits: {cpu: "1"}}
            """)
    {
        KubeScore = ["container-resources"],
        Polaris = ["cpuLimitsMissing"],
    };
}
