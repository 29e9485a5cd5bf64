namespace Kubewright.Rules;

/// <summary>Where a manifest has labels, or asks for some.</summary>
internal static class LabelPlaces
{
    /// <summary>The labels of the object and of its pods, and those that its selector asks for, with their paths.</summary>
    public static IEnumerable<(string Path, ManifestMap Labels)> In(ManifestObject manifest)
    {
        if (manifest.Metadata.Map("labels") is { } own)
            yield return ("metadata.labels", own);
        foreach (var pod in manifest.Pods)
        {
            if (!ReferenceEquals(pod.Metadata, manifest.Metadata) && pod.Metadata.Map("labels") is { } labels)
                yield return (pod.PathToMetadata("labels"), labels);
        }

        if (manifest.Spec.Map("selector") is not { } selector)
            yield break;
        if (selector.Map("matchLabels") is { } wanted)
            yield return ("spec.selector.matchLabels", wanted);
        else if (manifest.KindName is "Service" or "ReplicationController" or "DeploymentConfig")
            yield return ("spec.selector", selector);
    }
}
