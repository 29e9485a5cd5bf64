namespace Kubewright.Rules.Devices;

/// <summary>On which nodes the devices of a slice are: exactly one field says it.</summary>
internal sealed class SliceNodes() : ComponentRule("KW1581", "Nodes of a resource slice", "io.k8s.api.resource.v1.ResourceSliceSpec", "io.k8s.api.resource.v1.Device")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var slice = context.Enclosing("io.k8s.api.resource.v1.ResourceSliceSpec");
        if (slice is null)
            Slice(node, context);
        else if (slice.Boolean("perDeviceNodeSelection") is true)
            Selection(node, context, ["nodeName", "nodeSelector", "allNodes"]);
        else if (!slice.IsOpen && (node.IsSet("nodeName") || node.IsSet("nodeSelector") || node.IsSet("allNodes")))
            context.Report("", "A device has nodes of its own only where the slice says perDeviceNodeSelection: true.", node);
    }

    private static void Slice(ManifestMap node, RuleContext context)
    {
        Selection(node, context, ["nodeName", "nodeSelector", "allNodes", "perDeviceNodeSelection"]);
        if (node.Map("nodeSelector")?.List("nodeSelectorTerms") is { IsOpen: false, Count: not 1 } terms)
            context.Report("nodeSelector.nodeSelectorTerms", $"The node selector of a slice has exactly one term, and this has {terms.Count}.", terms);
        if (node.IsSet("sharedCounters") && node.IsSet("devices"))
            context.Report("", "A slice has either sharedCounters or devices; make two slices of it.", node);
    }

    private static void Selection(ManifestMap node, RuleContext context, string[] fields)
    {
        var count = 0;
        var isKnown = !node.IsOpen;
        foreach (var field in fields)
        {
            isKnown &= node.IsSet(field) || node.IsCertainlyAbsent(field);
            switch (node.Field(field))
            {
                case ManifestScalar { Kind: ManifestNodeKind.Boolean, Text: "false" } off:
                    context.Report(field, $"{field} is either true or not there; remove it.", off);
                    break;
                case ManifestScalar { Kind: ManifestNodeKind.String, Text.Length: 0 } empty:
                    context.Report(field, "The name of the node is empty; write one, or remove the field.", empty);
                    break;
                case ManifestScalar { Kind: ManifestNodeKind.String } name when Syntax.Dns1123Subdomain(name.Text) is { } problem:
                    context.Report(field, problem, name);
                    count++;
                    break;
                case { Kind: not ManifestNodeKind.Unknown }:
                    count++;
                    break;
            }
        }

        if (count > 1 || (count == 0 && isKnown))
            context.Report("", $"Exactly one of {string.Join(", ", fields)} says where the devices are; here {(count == 0 ? "is none" : $"are {count}")}.", node);
    }
}
