namespace Kubewright.Rules.Devices;

/// <summary>Of which class devices are, how they are selected and how many of them are asked for.</summary>
internal sealed class RequestedDevices() : ComponentRule(
    "KW1572",
    "Requested devices",
    "io.k8s.api.resource.v1.ExactDeviceRequest",
    "io.k8s.api.resource.v1.DeviceSubRequest")
{
    private const int MaxSelectors = 32;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (context.Ancestor(0)?.Map("exactly") != node && node.TextOr("name", "") is { } name && Syntax.Dns1123Label(name) is { } nameProblem)
            context.Report("name", name.Length == 0 ? "An alternative needs a name." : nameProblem, node.Field("name"));
        if (node.TextOr("deviceClassName", "") is { } deviceClass && Syntax.Dns1123Subdomain(deviceClass) is { } problem)
            context.Report("deviceClassName", deviceClass.Length == 0 ? "A request needs the name of a device class." : problem, node.Field("deviceClassName"));
        DeviceLists.CheckLength(node, "selectors", MaxSelectors, context);
        switch (node.TextOr("allocationMode", "ExactCount"))
        {
            case null:
                break;
            case "ExactCount":
                // A count of zero is as none, and none is one.
                if (node.Integer("count") is { } count and < 0)
                    context.Report("count", $"The count is {count} and must be greater than 0.", node.Field("count"));
                break;
            case "All":
                if (node.Integer("count") is { } all and not 0)
                    context.Report("count", $"The allocation mode All has no count, and here stands {all}; remove it, or use ExactCount.", node.Field("count"));
                break;
            case var other:
                context.Report("allocationMode", $"There is no allocation mode '{other}'; use ExactCount or All.", node.Field("allocationMode"));
                break;
        }
    }
}
