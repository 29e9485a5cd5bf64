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
    ];

    private static Rule[] Images() =>
    [
        new LatestTag(),
        new FloatingTag(),
    ];

    private static Rule[] Resources() =>
    [
        new CpuRequestMissing(),
        new MemoryRequestMissing(),
    ];

    private static Rule[] Replicas() =>
    [
        new ReplicasWithAutoscaler(),
    ];
}
