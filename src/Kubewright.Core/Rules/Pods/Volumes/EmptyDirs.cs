namespace Kubewright.Rules.Pods;

/// <summary>The size of an emptyDir.</summary>
internal sealed class EmptyDirs() : VolumeRule("KW1241", "Empty directories")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (volume.Map("emptyDir") is { } directory && QuantityValue.TryRead(directory.Field("sizeLimit"), out var size) && size.Amount < 0)
            report.Report("emptyDir.sizeLimit", $"The size limit is negative.", directory.Field("sizeLimit"));
    }
}
