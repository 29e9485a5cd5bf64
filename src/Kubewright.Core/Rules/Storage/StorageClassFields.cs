using System.Text;

namespace Kubewright.Rules.Storage;

/// <summary>Provisioner, parameters and policies of storage classes; driver and parameters of volume attributes classes.</summary>
internal sealed class StorageClassFields()
    : ComponentRule("KW1460", "Provisioner and parameters of a storage class", "io.k8s.api.storage.v1.StorageClass", "io.k8s.api.storage.v1.VolumeAttributesClass")
{
    private const int MostParameters = 512;
    private const int LargestParameters = 256 * 1024;

    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        var isStorageClass = context.Kind != "VolumeAttributesClass";
        context.Require(node, isStorageClass ? "provisioner" : "driverName", form: name => Syntax.QualifiedName(name.ToLowerInvariant()));
        CheckParameters(node, isStorageClass, context);
        if (!isStorageClass)
            return;
        if (node.Text("reclaimPolicy") is { Length: > 0 } policy and not ("Delete" or "Retain"))
            context.Report("reclaimPolicy", $"'{policy}' is no reclaim policy of a class; use Delete or Retain.", node.Field("reclaimPolicy"), node.Meant("reclaimPolicy", "Delete", "Retain"));
        if (node.Text("volumeBindingMode") is { } mode and not ("Immediate" or "WaitForFirstConsumer"))
            context.Report("volumeBindingMode", $"'{mode}' is no binding mode; use WaitForFirstConsumer or Immediate.", node.Field("volumeBindingMode"), node.Meant("volumeBindingMode", "Immediate", "WaitForFirstConsumer"));
    }

    private static void CheckParameters(ManifestMap node, bool takesNone, RuleContext context)
    {
        if (!takesNone && node.IsCertainlyEmpty("parameters"))
            context.Report("parameters", "A volume attributes class needs at least one parameter.", node);
        if (node.Map("parameters") is not { } parameters)
            return;
        if (parameters.Count > MostParameters)
        {
            context.Report("parameters", $"There are {parameters.Count} parameters; {MostParameters} are allowed.", parameters);
            return;
        }

        long size = 0;
        foreach (var entry in parameters)
        {
            if (entry.Key.Length == 0)
                context.Report("parameters", "A parameter needs a name.", entry.Value);
            size += Encoding.UTF8.GetByteCount(entry.Key) + (entry.Value is ManifestScalar { Kind: ManifestNodeKind.String } value ? Encoding.UTF8.GetByteCount(value.Text) : 0);
        }

        if (size > LargestParameters)
            context.Report("parameters", $"The parameters have {size} bytes; {LargestParameters} are allowed.", parameters);
    }
}
