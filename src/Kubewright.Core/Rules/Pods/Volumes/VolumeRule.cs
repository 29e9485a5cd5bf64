namespace Kubewright.Rules.Pods;

/// <summary>A rule on the volumes of a pod.</summary>
internal abstract class VolumeRule(string id, string title) : ComponentRule(id, title, PodTypes.PodSpec)
{
    /// <inheritdoc/>
    public sealed override void Check(ManifestMap node, RuleContext context)
    {
        if (node.List("volumes") is not { } volumes)
            return;
        var claims = VolumeOrder.Claims(context);
        var index = claims?.Count ?? 0;
        var report = VolumeReport.To(context);
        foreach (var item in volumes)
        {
            if (item.AsMap() is not { } volume)
                index++;
            else if (!VolumeOrder.IsReplaced(volume, claims))
                Check(volume, node, report.At(index++), context);
        }
    }

    /// <summary>Looks at one volume. Paths are relative to it.</summary>
    /// <param name="volume">The volume.</param>
    /// <param name="spec">The pod spec.</param>
    /// <param name="report">Where to report.</param>
    /// <param name="context">Where the pod is.</param>
    public abstract void Check(ManifestMap volume, ManifestMap spec, VolumeReport report, RuleContext context);
}
