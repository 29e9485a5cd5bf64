namespace Kubewright.Rules.Reliability;

/// <summary>The policies of this folder.</summary>
internal static class ReliabilityRules
{
    public static IReadOnlyList<Rule> All { get; } = [.. Probes(), .. Images(), .. Resources(), .. Replicas()];

    private static Rule[] Probes() =>
    [
        new ReadinessProbeMissing(),
        new LivenessProbeMissing(),
        new IdenticalProbes(),
        new UnknownProbePort(),
        new UndeclaredProbePort(),
        new ImpatientLiveness(),
        new SlowProbeTimeout(),
        new LongPreStop(),
        new DelayedLiveness(),
    ];

    private static Rule[] Images() =>
    [
        new LatestTag(),
        new FloatingTag(),
        new MissingDigest(),
        new PullPolicyNotAlways(),
        new StaleImage(),
        new ForbiddenRegistry(),
        new RetiredRegistry(),
        new InvalidImage(),
    ];

    private static Rule[] Resources() =>
    [
        new CpuRequestMissing(),
        new CpuLimitMissing(),
        new MemoryRequestMissing(),
        new MemoryLimitMissing(),
        new EphemeralStorageUnbounded(),
        new RequestsNotLimits(),
        new ResourceOutOfRange(),
        new SuspiciousQuantity(),
        new UnboundedEmptyDir(),
    ];

    private static Rule[] Replicas() =>
    [
        new ReplicasWithAutoscaler(),
    ];
}
