namespace Kubewright.Rules.Reliability;

internal sealed class RequestsNotLimits() : ContainerPolicy("KW2045", "requests-not-equal-limits", "Set requests equal to limits", Severity.Info, isOn: false)
{
    private static readonly RuleOption<IReadOnlyList<string>> Resources = RuleOption.Texts("resources", ["cpu", "memory"], "The resources that are compared.");

    public override IReadOnlyList<RuleOption> Options => [Resources];

    public override RuleDocumentation Documentation => new(
        Why: """
            Only a pod whose requests are its limits is of the quality of service Guaranteed: it is evicted last, and what it was promised is what it
            can use. It costs what nobody uses, so this is off.
            """,
        Fix: "Set the request to the limit.",
        Bad: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {cpu: 250m}, limits: {cpu: "1"}}
            """,
        Good: """
            apiVersion: v1
            kind: Pod
            metadata: {name: search}
            spec:
              containers:
                - name: api
                  image: ghcr.io/acme/search:2.3.1
                  resources: {requests: {cpu: "1"}, limits: {cpu: 1000m}}
            """)
    {
        KubeScore = ["container-resource-requests-equal-limits", "container-cpu-requests-equal-limits", "container-memory-requests-equal-limits", "container-ephemeral-storage-request-equals-limit"],
    };

    protected override void Check(PodContainer container, PolicyContext context)
    {
        if (!container.IsMain || container.Node.At("resources", "requests").Map is not { } requests)
            return;
        foreach (var resource in context.Get(Resources))
        {
            if (!QuantityValue.TryRead(requests.Field(resource), out var request))
                continue;
            var limit = container.Node.At("resources", "limits", resource);
            if (!limit.IsAbsent && (limit.Quantity is not { } most || most.Equals(request)))
                continue;
            context.Report(
                container.PathTo($"resources.requests.{resource}"),
                $"Container '{container.Name}' requests {((ManifestScalar)requests[resource]!).Text} of {resource} but may use {(limit.Node as ManifestScalar)?.Text ?? "any amount"}; make them equal for Guaranteed quality of service.",
                requests[resource]!,
                fix: limit.Node is { } value ? new("Request the limit", new SetField(requests, resource, value)) : null);
        }
    }
}
