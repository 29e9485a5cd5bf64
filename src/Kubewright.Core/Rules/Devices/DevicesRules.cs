namespace Kubewright.Rules.Devices;

/// <summary>The rules of this folder.</summary>
internal static class DevicesRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new DeviceClaims(),
        new DeviceRequests(),
        new RequestedDevices(),
        new DeviceSelectors(),
        new DeviceConstraints(),
        new RequestReferences(),
        new OpaqueConfiguration(),
        new DeviceTolerations(),
        new DeviceClasses(),
        new AdminAccess(),
        new ClaimTemplateMetadata(),
        new SliceNodes(),
        new SliceContents(),
        new SlicePools(),
        new SliceDevices(),
        new DeviceAttributes(),
        new DeviceCapacities(),
        new DeviceTaints(),
        new DeviceCounters(),
        new BindingConditions(),
    ];
}
