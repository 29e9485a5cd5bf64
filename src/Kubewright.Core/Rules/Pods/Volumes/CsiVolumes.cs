namespace Kubewright.Rules.Pods;

/// <summary>Volumes that a CSI driver makes for a pod.</summary>
internal sealed class CsiVolumes() : VolumeRule("KW1238", "CSI volumes")
{
    private const int LongestDriver = 63;

    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (VolumeTypes.First(volume) != "csi" || volume.Map("csi") is not { } source)
            return;
        if (source.Text("driver") is { Length: > 0 } driver)
        {
            if (driver.Length > LongestDriver)
                report.Report("csi.driver", $"'{driver}' has {driver.Length} characters; a driver's name has at most {LongestDriver}.", source.Field("driver"));
            else
                report.ReportIf(Syntax.Dns1123Subdomain(driver.ToLowerInvariant()), "csi.driver", source.Field("driver"));
        }

        // The server reports a wrong name of the Secret at a field that there is not.
        if (source.Map("nodePublishSecretRef") is { } secret
            && !report.Require(secret, "name", "csi.nodePublishSecretRef", "The name of the Secret is missing.")
            && secret.Text("name") is { } name)
            report.ReportIf(Syntax.Dns1123Subdomain(name), "csi.name", secret.Field("name"));
    }
}
