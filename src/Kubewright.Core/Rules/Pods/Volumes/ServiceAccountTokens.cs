namespace Kubewright.Rules.Pods;

/// <summary>Tokens are those of the pod's service account, which a pod itself must name.</summary>
internal sealed class ServiceAccountTokens() : VolumeRule("KW1244", "Service account tokens")
{
    /// <inheritdoc/>
    public override void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context)
    {
        if (volume.Map("projected") is not { } projected || !PodTypes.IsPod(context) || !spec.IsCertainlyEmpty("serviceAccountName") || !spec.IsCertainlyEmpty("serviceAccount"))
            return;
        foreach (var (i, source) in projected.Items("sources"))
        {
            if (source.IsSet("serviceAccountToken"))
                report.Report($"projected.sources[{i}].serviceAccountToken", "The pod names no service account; add serviceAccountName.", source);
        }
    }
}
