namespace Kubewright.Rules.Pods;

/// <summary>A volume uses no claim that is made for another volume of the pod.</summary>
internal sealed class MadeClaims() : VolumeRule("KW1243", "Claims made for volumes")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (volume.Map("persistentVolumeClaim")?.Text("claimName") is not { } claim || VolumeName.PodName(context) is not { } pod || !claim.StartsWith(pod + "-", StringComparison.Ordinal))
            return;
        foreach (var (_, other) in spec.Items("volumes"))
        {
            if (other.IsSet("ephemeral") && claim == $"{pod}-{other.Text("name")}")
                report.Report("persistentVolumeClaim.claimName", $"'{claim}' is made for the ephemeral volume '{other.Text("name")}'; mount that one.", volume);
        }
    }
}
