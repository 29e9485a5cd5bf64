namespace Kubewright.Rules;

/// <summary>The releases of Kubernetes that manifests are for.</summary>
/// <param name="Lowest">The oldest, which must know what is used.</param>
/// <param name="Highest">The newest, which must still have it.</param>
internal readonly record struct TargetReleases(Release Lowest, Release Highest)
{
    /// <summary>What is meant where nobody says anything: the oldest release that is still maintained.</summary>
    private static readonly Release Default = new(1, 34);

    /// <summary>What <c>kubewright.kubernetes_version</c> says.</summary>
    public static TargetReleases Of(PolicyContext context) => Parse(context.Cluster(ClusterKeys.KubernetesVersion));

    /// <summary>Reads <c>1.34</c> or <c>1.33-1.35</c>.</summary>
    public static TargetReleases Parse(string text)
    {
        var hyphen = text.IndexOf('-');
        var first = Release.TryParse(hyphen < 0 ? text : text.Substring(0, hyphen)) ?? Default;
        var last = hyphen < 0 ? first : Release.TryParse(text.Substring(hyphen + 1)) ?? first;
        return first <= last ? new TargetReleases(first, last) : new TargetReleases(last, first);
    }

    public override string ToString() => Lowest == Highest ? $"{Lowest}" : $"{Lowest}-{Highest}";
}
