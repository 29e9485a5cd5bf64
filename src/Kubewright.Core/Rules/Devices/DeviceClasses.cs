namespace Kubewright.Rules.Devices;

/// <summary>How many selectors and configurations a device class has, and the resource it stands for.</summary>
internal sealed class DeviceClasses() : ComponentRule("KW1578", "Device class", "io.k8s.api.resource.v1.DeviceClassSpec")
{
    private const int MaxItems = 32;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        DeviceLists.CheckLength(node, "selectors", MaxItems, context);
        DeviceLists.CheckLength(node, "config", MaxItems, context);
        if (node.Text("extendedResourceName") is { } name && !ResourceNames.IsExtended(name))
            context.Report("extendedResourceName", $"'{name}' is no name of an extended resource; write a domain of your own, a slash and a name, such as example.com/gpu.", node.Field("extendedResourceName"));
    }
}
