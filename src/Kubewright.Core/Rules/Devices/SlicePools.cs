namespace Kubewright.Rules.Devices;

/// <summary>The pool that a slice is part of.</summary>
internal sealed class SlicePools() : ComponentRule("KW1583", "Pool of a resource slice", "io.k8s.api.resource.v1.ResourcePool")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.TextOr("name", "") is { } name && DeviceNames.Pool(name) is { } problem)
            context.Report("name", problem, node.Field("name"));
        if (node.IntegerOr("resourceSliceCount", 0) is { } count and <= 0)
            context.Report("resourceSliceCount", $"The number of slices is {count} and must be greater than 0.", node.Field("resourceSliceCount"));
        if (node.Integer("generation") is { } generation and < 0)
            context.Report("generation", $"The generation is {generation} and must not be negative.", node.Field("generation"));
    }
}
