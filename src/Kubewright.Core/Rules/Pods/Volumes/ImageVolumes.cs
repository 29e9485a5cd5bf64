namespace Kubewright.Rules.Pods;

/// <summary>Volumes with the files of an image.</summary>
internal sealed class ImageVolumes() : VolumeRule("KW1240", "Image volumes")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) != "image" || volume.Map("image") is not { } image)
            return;

        // Tools may fill in the images of templates.
        if (PodTypes.IsPod(context))
            report.Require(image, "reference", "image", "The image is missing; add reference.");
        if (image.Text("pullPolicy") is { Length: > 0 } policy)
            report.ReportIf(FieldChecks.NoneOf(policy, ContainerPolicies.PullPolicies), "image.pullPolicy", image.Field("pullPolicy"));
    }
}
