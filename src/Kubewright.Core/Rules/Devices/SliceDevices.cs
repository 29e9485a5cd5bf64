namespace Kubewright.Rules.Devices;

/// <summary>A device in a slice: its name, how much is said of it, and the names of its attributes and capacities.</summary>
internal sealed class SliceDevices() : ComponentRule("KW1584", "Device in a resource slice", "io.k8s.api.resource.v1.Device")
{
    private const int MaxAttributesAndCapacities = 32;
    private const int MaxTaints = 16;
    private const int MaxCounterConsumptions = 2;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("name", "") is { } name && Syntax.Dns1123Label(name) is { } problem)
            context.Report("name", name.Length == 0 ? "A device needs a name." : problem, node.Field("name"));
        var count = (node.Map("attributes")?.Count ?? 0) + (node.Map("capacity")?.Count ?? 0);
        if (count > MaxAttributesAndCapacities)
            context.Report("", $"A device has at most {MaxAttributesAndCapacities} attributes and capacities together, and these are {count}.", node);
        Keys(node, "attributes", context);
        Keys(node, "capacity", context);
        DeviceLists.CheckLength(node, "taints", MaxTaints, context);
        if (DeviceLists.CheckLength(node, "consumesCounters", MaxCounterConsumptions, context))
            DeviceLists.CheckUnique(node, "consumesCounters", "counterSet", context);
    }

    private static void Keys(ManifestMap node, string field, RuleContext context)
    {
        if (node.Map(field) is not { } map)
            return;
        foreach (var entry in map)
        {
            if (DeviceNames.Qualified(entry.Key) is { } problem)
                context.Report(field, problem, entry.Value);
        }
    }
}
