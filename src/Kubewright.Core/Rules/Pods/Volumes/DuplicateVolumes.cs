namespace Kubewright.Rules.Pods;

/// <summary>All volumes of a pod have different names.</summary>
internal sealed class DuplicateVolumes() : VolumeRule("KW1242", "Duplicate volumes")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (volume.Text("name") is not { Length: > 0 } name)
            return;
        foreach (var item in spec.List("volumes")!)
        {
            if (ReferenceEquals(item, volume))
                return;

            // A volume that is wrong takes no name.
            if (item.AsMap() is { } other && other.Text("name") == name && PodVolumes.IsValid(other, spec, context))
            {
                report.Report("name", $"Another volume is named '{name}'; give this one another name.", volume.Field("name"));
                return;
            }
        }
    }
}
