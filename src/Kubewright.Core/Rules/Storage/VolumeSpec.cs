using System.Globalization;
using System.Numerics;

namespace Kubewright.Rules.Storage;

/// <summary>Size, access, class and policies of a persistent volume.</summary>
internal sealed class VolumeSpec() : ComponentRule("KW1455", "Size, access and class of a persistent volume", "io.k8s.api.core.v1.PersistentVolume")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        AccessModes.Check(spec, context);
        AccessModes.CheckVolumeMode(spec, context);
        CheckCapacity(spec, context);
        CheckReclaimPolicy(spec, context);
        context.CheckForm(spec, "storageClassName", Syntax.Dns1123Subdomain, "spec.", takesEmpty: true);
        context.CheckForm(spec, "volumeAttributesClassName", Syntax.Dns1123Subdomain, "spec.");
        if (spec.IsSet("volumeAttributesClassName") && spec.IsCertainlyAbsent("csi"))
            context.Report("spec.csi", "Only CSI volumes have a volumeAttributesClassName; remove it, or use a CSI volume.", spec.Field("volumeAttributesClassName"));
        if (spec.Map("nodeAffinity") is not { } affinity)
            return;
        if (affinity.Map("required") is { } nodes)
            NodeSelectors.Validate(nodes, "spec.nodeAffinity.required", context);
        else if (affinity.IsCertainlyAbsent("required"))
            context.Report("spec.nodeAffinity.required", "The node affinity of a volume needs required: the nodes that can reach it.", affinity);
    }

    private static void CheckCapacity(ManifestMap spec, RuleContext context)
    {
        if (spec.MapOrEmpty("capacity") is not { } capacity)
            return;
        if (capacity.Count > 1 || (!capacity.ContainsKey("storage") && !capacity.IsOpen))
            context.Report("spec.capacity", "The capacity of a volume is its storage and nothing else; write capacity: {storage: ...}.", spec.Field("capacity") ?? spec);
        foreach (var entry in capacity)
        {
            if (entry.Value.Kind == ManifestNodeKind.Null || (QuantityValue.TryRead(entry.Value, out var size) && size.Amount <= 0))
                context.Report($"spec.capacity[{entry.Key}]", "The capacity of a volume must be above zero.", entry.Value);
            else if (entry.Value is ManifestScalar number && Overflows(number.Text))
                context.Report($"spec.capacity[{entry.Key}]", $"The capacity {number.Text} is more than the API server can count.", entry.Value);
        }
    }

    /// <summary>The server counts bytes in 64 bits and caps only binary units, so that larger numbers may become negative.</summary>
    private static bool Overflows(string number) =>
        number.Length >= 19 && number.All(c => c is >= '0' and <= '9') && (BigInteger.Parse(number, CultureInfo.InvariantCulture) & ulong.MaxValue) > long.MaxValue;

    private static void CheckReclaimPolicy(ManifestMap spec, RuleContext context)
    {
        if (spec.Text("persistentVolumeReclaimPolicy") is not { Length: > 0 } policy)
            return;
        if (policy is not ("Retain" or "Delete" or "Recycle"))
            context.Report("spec.persistentVolumeReclaimPolicy", $"'{policy}' is no reclaim policy; use Retain, Delete or Recycle.", spec.Field("persistentVolumeReclaimPolicy"), spec.Meant("persistentVolumeReclaimPolicy", "Retain", "Delete", "Recycle"));
        else if (policy == "Recycle" && spec.Map("hostPath")?.Text("path") is { } path && IsRoot(path))
            context.Report("spec.persistentVolumeReclaimPolicy", "Recycling the host's root directory would delete everything; use Retain.", spec.Field("persistentVolumeReclaimPolicy"));
    }

    private static bool IsRoot(string path)
    {
        if (path.Length == 0 || path[0] != '/')
            return false;
        var depth = 0;
        foreach (var part in path.Split('/'))
            depth = part is "" or "." ? depth : part == ".." ? Math.Max(0, depth - 1) : depth + 1;
        return depth == 0;
    }
}
