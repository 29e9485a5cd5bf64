namespace Kubewright.Rules.Reliability;

/// <summary>The policies of this folder.</summary>
internal static class ReliabilityRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [.. Probes(), .. Images(), .. Resources(), .. Replicas(), .. Scheduling(), .. Jobs(), .. Autoscaling(), .. Networking(), .. Labels(), .. Containers()];

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
        new SingleReplica(),
        new ReplicasWithAutoscaler(),
        new RecreateStrategy(),
        new RolloutTakesDownAll(),
        new DisruptionBudgetMissing(),
        new BudgetBlocksEviction(),
        new EmptyBudget(),
        new UnhealthyPodsProtected(),
        new WideBudget(),
        new ShortProgressDeadline(),
        new RollbackDisabled(),
        new NoGracePeriod(),
        new PodNeverRestarts(),
        new BarePod(),
        new PausedDeployment(),
    ];

    private static Rule[] Scheduling() =>
    [
        new ReplicasNotSpread(),
        new AnyNode(),
        new SpreadMissing(),
        new SpreadCountsOthers(),
        new AffinityToNothing(),
        new UnknownTopologyKey(),
        new PriorityClassMissing(),
        new PriorityClassNotAllowed(),
        new SystemPriorityClass(),
        new PinnedNode(),
        new ReplacedNodeLabel(),
        new ToleratesAll(),
    ];

    private static Rule[] Jobs() =>
    [
        new FinishedJobStays(),
        new CronJobWithTtl(),
        new CronJobWithoutDeadline(),
        new ShortCronJobDeadline(),
        new ScheduleNeverFires(),
        new FailedRunsDeleted(),
        new SurplusParallelism(),
    ];

    private static Rule[] Autoscaling() =>
    [
        new AutoscalerToOne(),
        new AutoscalerWithoutRange(),
        new UnmeasurableUtilization(),
        new UnscalableTarget(),
        new ScaledObjectBounds(),
    ];

    private static Rule[] Networking() =>
    [
        new PortDeclaredTwice(),
        new PortNameTwice(),
        new PrivilegedPort(),
        new HostNetworkDns(),
        new ResolverOption(),
        new IgnoredServiceField(),
    ];

    private static Rule[] Labels() =>
    [
        new RequiredLabel(),
        new RequiredAnnotation(),
        new ForbiddenAnnotation(),
        new InstanceLabel(),
        new DefaultNamespace(),
        new MisspeltLabel(),
        new NamespaceOnClusterScoped(),
        new ServerField(),
        new GeneratedName(),
        new VolatileSelector(),
    ];

    private static Rule[] Containers() =>
    [
        new VariableSetTwice(),
        new UndefinedVariable(),
        new UnusedVolume(),
        new ConfigurationBySubPath(),
        new VolumeWithoutSource(),
        new UnsplitCommand(),
    ];
}
