namespace Kubewright.Rules.Devices;

/// <summary>The driver of a slice, and how many devices and counters it has.</summary>
internal sealed class SliceContents() : ComponentRule("KW1582", "Contents of a resource slice", "io.k8s.api.resource.v1.ResourceSliceSpec")
{
    private const int MaxDevices = 128;
    private const int MaxDevicesWithTaintsOrCounters = 64;
    private const int MaxCounterSets = 8;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("driver", "") is { } driver && DeviceNames.Driver(driver) is { } problem)
            context.Report("driver", problem, node.Field("driver"));
        var hasMore = node.Items("devices").Any(device => device.Item.List("taints") is { Count: > 0 } || device.Item.List("consumesCounters") is { Count: > 0 });
        if (DeviceLists.CheckLength(node, "devices", hasMore ? MaxDevicesWithTaintsOrCounters : MaxDevices, context))
            DeviceLists.CheckUnique(node, "devices", "name", context);
        if (DeviceLists.CheckLength(node, "sharedCounters", MaxCounterSets, context))
            DeviceLists.CheckUnique(node, "sharedCounters", "name", context);
    }
}
