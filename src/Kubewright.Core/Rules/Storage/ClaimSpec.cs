namespace Kubewright.Rules.Storage;

/// <summary>What a claim asks for, wherever one is written: on its own, in a stateful set, in an ephemeral volume.</summary>
internal sealed class ClaimSpec()
    : ComponentRule("KW1450", "Size, access and class of a volume claim", "io.k8s.api.core.v1.PersistentVolumeClaim", "io.k8s.api.core.v1.PersistentVolumeClaimTemplate")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        AccessModes.Check(spec, context);
        AccessModes.CheckVolumeMode(spec, context);
        LabelSelectors.Validate(spec.Map("selector"), "spec.selector", context);
        CheckSize(spec, context);
        context.CheckForm(spec, "storageClassName", Syntax.Dns1123Subdomain, "spec.", takesEmpty: true);
        context.CheckForm(spec, "volumeAttributesClassName", Syntax.Dns1123Subdomain, "spec.", takesEmpty: true);
    }

    private static void CheckSize(ManifestMap spec, RuleContext context)
    {
        if (spec.MapOrEmpty("resources")?.MapOrEmpty("requests") is not { } requests)
            return;

        // A null here is the quantity 0 to the API server.
        if (!requests.ContainsKey("storage") && !requests.IsOpen)
            context.Report("spec.resources[storage]", "A claim needs the size it asks for: resources.requests.storage.", spec.Field("resources") ?? spec);
        else if (requests["storage"] is { Kind: ManifestNodeKind.Null } || (QuantityValue.TryRead(requests.Field("storage"), out var size) && size.Amount <= 0))
            context.Report("spec.resources[storage]", "The size that a claim asks for must be above zero.", requests["storage"]);
    }
}
