namespace Kubewright.Rules.Training;

/// <summary>The policies of this folder.</summary>
internal static class TrainingRules
{
    public static IReadOnlyList<Rule> All { get; } = [.. Devices(), .. Memory(), .. Placement(), .. Jobs(), .. TrainJobs(), .. Queueing(), .. Ray(), .. Serving(), .. Claims(), .. Network(), .. Quota(), .. Tpu()];

    private static Rule[] Devices() =>
    [
        new DeviceRequestWithoutLimit(),
        new DeviceRequestLimitMismatch(),
        new FractionalDevice(),
        new ZeroDevices(),
        new PodLevelDevices(),
        new DeviceNameUnknown(),
        new MigStrategyMismatch(),
        new MixedVendors(),
        new SharedGpuCount(),
        new GpuImageWithoutGpu(),
        new VisibleDevicesVariable(),
        new HugePagesWithoutCompute(),
        new GpuOnlyInInit(),
    ];

    private static Rule[] Memory() =>
    [
        new SharedMemoryMissing(),
        new MemoryVolumeUnbounded(),
        new SharedMemoryMisplaced(),
    ];

    private static Rule[] Placement() =>
    [
        new GpuCountExceedsNode(),
        new GpuPlacementMissing(),
        new GpuTolerationMissing(),
        new UnknownNodeLabelValue(),
        new ProviderLabelMix(),
        new TrainingTopologyMissing(),
        new SpotWithoutCheckpoint(),
        new DisruptableTraining(),
    ];

    private static Rule[] Jobs() =>
    [
        new TrainingContainerName(),
        new TrainingMasterReplicas(),
        new TrainingRoleInvalid(),
        new TrainingRoleEmpty(),
        new TrainingImageMissing(),
        new ControllerNameInvalid(),
        new DerivedNameTooLong(),
        new TrainingPortName(),
        new ElasticBounds(),
        new ElasticWithoutWorker(),
        new ElasticWithMaster(),
        new ProcessesPerNodeInvalid(),
        new ProcessesDifferFromGpus(),
        new RendezvousBackend(),
        new RoleRestartPolicyInvalid(),
        new PodRestartPolicyIgnored(),
        new RoleRestartPolicyUnset(),
        new BackoffLimitIneffective(),
        new RunPolicyInvalid(),
        new ManagedByInvalid(),
        new GangTooLarge(),
        new GangMissing(),
        new ReservedVariable(),
        new MeshInTraining(),
        new CheckpointOnEmptyDir(),
        new CheckpointMissing(),
        new MpiApiConflict(),
        new MpiLauncher(),
        new MpiLauncherGpu(),
        new SeveralChiefs(),
        new BoostingMasterMissing(),
        new ElasticProcessesDeprecated(),
        new WorkerReplicas(),
    ];

    private static Rule[] TrainJobs() =>
    [
        new FieldForVersion(),
        new TrainerVariableReserved(),
        new PatchedVariables(),
        new PatchTargetMissing(),
        new RuntimeMissing(),
        new InitializerMissing(),
        new StorageAddressInvalid(),
        new SeveralPolicies(),
        new StepInvalid(),
        new ProcessesUnknown(),
        new TuneOnSeveralNodes(),
        new TuneArgumentManaged(),
        new PatchManagerInvalid(),
    ];

    private static Rule[] Queueing() =>
    [
        new GpuJobUnbounded(),
        new JobTemplateRestartsAlways(),
        new ParallelJobNotIndexed(),
        new ScheduledRunsOverlap(),
        new QueueLabelMissing(),
        new QueueLabelMisplaced(),
        new FrameworkNotEnabled(),
        new TopologyConflict(),
        new ClusterQueueInvalid(),
        new VolcanoJobInvalid(),
        new JobSetDependencies(),
        new JobSetPolicies(),
        new MaxExecTimeInvalid(),
        new LocalQueueUnknown(),
        new LeaderWorkerSetInvalid(),
    ];

    private static Rule[] Ray() =>
    [
        new RayResourcesMissing(),
        new RaySpecInvalid(),
    ];

    private static Rule[] Serving() =>
    [
        new GpuScaledOnCpu(),
        new ResourceMetricUnavailable(),
        new ServiceScaleBounds(),
        new RolloutNeedsSpareGpu(),
        new StartupProbeMissing(),
        new GracePeriodShort(),
        new DownloadWithoutMemory(),
        new ModelRevisionUnpinned(),
        new ParallelismExceedsGpus(),
        new ModelCacheUnbounded(),
        new PredictorInvalid(),
        new MultiNodeInvalid(),
        new LanguageServiceInvalid(),
        new ParallelismBelowGpus(),
    ];

    private static Rule[] Claims() =>
    [
        new ClaimReferenceInvalid(),
        new ClaimUnused(),
        new ClaimAndDevicePlugin(),
        new ClaimShared(),
    ];

    private static Rule[] Network() =>
    [
        new InterfaceHardcoded(),
        new DebuggingLeftOn(),
        new RdmaWithoutDevice(),
        new LockedMemoryMissing(),
        new HostPortCollision(),
        new EfaExceedsNode(),
    ];

    private static Rule[] Quota() =>
    [
        new QuotaKeyNotCounted(),
        new QuotaWithoutDevices(),
        new QuotaExceeded(),
        new AutoscalerExceedsQuota(),
    ];

    private static Rule[] Tpu() =>
    [
        new TpuSelectorMissing(),
        new TpuTopologyInvalid(),
        new TpuHostCount(),
    ];
}
