namespace Kubewright.Rules.Devices;

/// <summary>How many requests, constraints and configurations a claim has, and that its requests have different names.</summary>
internal sealed class DeviceClaims() : ComponentRule("KW1570", "Requests of a claim", "io.k8s.api.resource.v1.DeviceClaim")
{
    private const int MaxItems = 32;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (DeviceLists.CheckLength(node, "requests", MaxItems, context))
            DeviceLists.CheckUnique(node, "requests", "name", context);
        DeviceLists.CheckLength(node, "constraints", MaxItems, context);
        DeviceLists.CheckLength(node, "config", MaxItems, context);
    }
}
