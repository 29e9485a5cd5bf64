namespace Kubewright.Rules.Training;

/// <summary>The policies of this folder.</summary>
internal static class TrainingRules
{
    public static IReadOnlyList<Rule> All { get; } = [.. Devices(), .. Placement(), .. Jobs()];

    private static Rule[] Devices() =>
    [
        new DeviceRequestWithoutLimit(),
        new DeviceRequestLimitMismatch(),
        new FractionalDevice(),
        new ZeroDevices(),
        new PodLevelDevices(),
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
    ];
}
