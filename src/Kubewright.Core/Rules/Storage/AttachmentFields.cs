namespace Kubewright.Rules.Storage;

/// <summary>Which volume a volume attachment attaches to which node.</summary>
internal sealed class AttachmentFields() : ComponentRule("KW1468", "Volume attachment", "io.k8s.api.storage.v1.VolumeAttachment")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap node, RuleContext context)
    {
        if (node.MapOrEmpty("spec") is not { } spec)
            return;
        context.Require(spec, "attacher", "spec.", CsiSourceFields.DriverName);
        context.Require(spec, "nodeName", "spec.", Syntax.Dns1123Subdomain);
        if (spec.MapOrEmpty("source") is not { } source)
            return;
        if (source.IsCertainlyAbsent("inlineVolumeSpec") && source.IsCertainlyAbsent("persistentVolumeName"))
            context.Report("spec.source", "An attachment needs its volume: set persistentVolumeName.", spec);
        else if (source.IsSet("inlineVolumeSpec") && source.IsSet("persistentVolumeName"))
            context.Report("spec.source", "An attachment has a persistentVolumeName or an inlineVolumeSpec, not both; remove one.", source);
        if (source.IsSet("persistentVolumeName"))
            context.Require(source, "persistentVolumeName", "spec.source.", Syntax.Dns1123Subdomain);
    }
}
