namespace Kubewright.Rules.Storage;

/// <summary>The capacity of a storage class in part of a cluster.</summary>
internal sealed class StorageCapacityFields() : ComponentRule("KW1467", "CSI storage capacity", "io.k8s.api.storage.v1.CSIStorageCapacity")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        LabelSelectors.Validate(node.Map("nodeTopology"), "nodeTopology", context);
        context.Require(node, "storageClassName", form: Syntax.Dns1123Subdomain);
        if (QuantityValue.TryRead(node.Field("capacity"), out var capacity) && capacity.Amount < 0)
            context.Report("capacity", "The capacity cannot be negative.", node.Field("capacity"));
    }
}
