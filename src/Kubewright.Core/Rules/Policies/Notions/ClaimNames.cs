namespace Kubewright.Rules;

/// <summary>Claims that pods mount, and that controllers make.</summary>
internal static class ClaimNames
{
    /// <summary>The claims that a pod mounts by name.</summary>
    public static IEnumerable<(string Claim, ManifestMap Source, string Path)> In(PodTemplate pod)
    {
        foreach (var (i, volume) in pod.Spec.Items("volumes"))
        {
            if (volume.Map("persistentVolumeClaim") is { } source && source.Text("claimName") is { Length: > 0 } claim)
                yield return (claim, source, pod.PathTo($"volumes[{i}].persistentVolumeClaim.claimName"));
        }
    }

    /// <summary>Whether a claim of a name is made from a template, or may be.</summary>
    public static bool MayBeMade(Bundle set, string claim) =>
        set.OfKind("StatefulSet").Any(owner => IsOf(owner, "volumeClaimTemplates", claim)) || set.OfKind("JobSet").Any(owner => owner.Spec.MayHaveMoreIn("volumeClaimPolicies")
            || owner.Spec.Items("volumeClaimPolicies").Any(policy => IsMade(owner, policy.Item, "templates", claim)))
        || set.OfKind("LeaderWorkerSet").Any(owner => IsOf(owner, "volumeClaimTemplates", claim));

    private static bool IsOf(ManifestObject owner, string field, string claim) => IsMade(owner, owner.Spec, field, claim);

    private static bool IsMade(ManifestObject owner, ManifestMap holder, string field, string claim) =>
        holder.MayHaveMoreIn(field) || holder.Items(field).Any(template => owner.Name is not { } name || template.Item.At("metadata", "name").Text is not { } first
            || claim.StartsWith($"{first}-{name}", StringComparison.Ordinal));
}
