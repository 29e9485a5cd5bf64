namespace Kubewright.Rules.Pods;

/// <summary>
/// The volumes of a StatefulSet's pods are those of its claim templates, and then those of the pod template that have other names.
/// </summary>
internal static class VolumeOrder
{
    /// <summary>The names of the claim templates around a pod spec; null where there are none.</summary>
    public static HashSet<string>? Claims(RuleContext context)
    {
        if (PodTypes.StatefulSet(context)?.List("volumeClaimTemplates") is not { Count: > 0 } templates)
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in templates)
            names.Add((item as ManifestMap)?.Map("metadata")?.Text("name") ?? "");
        return names;
    }

    /// <summary>Whether there may be claim templates that are not known around a pod spec.</summary>
    public static bool MayHaveMoreClaims(RuleContext context)
    {
        if (PodTypes.StatefulSet(context) is not { } workload)
            return context.IsFragment && !PodTypes.IsPod(context);
        return workload.MayHaveMoreIn("volumeClaimTemplates")
            || workload.Items("volumeClaimTemplates").Any(template => template.Item.MapOrOpen("metadata").TextOr("name", "") is null);
    }

    /// <summary>Whether a claim template takes the place of a volume.</summary>
    public static bool IsReplaced(ManifestMap volume, HashSet<string>? claims) => claims is not null && claims.Contains(volume.Text("name") ?? "");
}
