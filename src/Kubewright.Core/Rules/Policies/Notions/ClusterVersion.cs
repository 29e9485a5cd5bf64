using System.Globalization;

namespace Kubewright.Rules;

/// <summary>The version of the cluster, as far as it was said: <c>kubewright.kubernetes_version = 1.33-1.35</c>.</summary>
internal static class ClusterVersion
{
    /// <summary>Whether the cluster, or the oldest of several, may have a minor version of Kubernetes 1 or a later one: nobody knows where nothing was said.</summary>
    public static bool MayBeAtLeast(int minor, PolicyContext context)
    {
        var oldest = context.Cluster(ClusterKeys.KubernetesVersion).Split('-')[0].Trim().TrimStart('v').Split('.');
        return oldest.Length < 2 || !int.TryParse(oldest[1], NumberStyles.None, CultureInfo.InvariantCulture, out var known) || known >= minor;
    }
}
