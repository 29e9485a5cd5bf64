namespace Kubewright.Rules;

/// <summary>What became, and becomes, of a version of a built-in kind.</summary>
/// <param name="Introduced">The release in which it came.</param>
/// <param name="Deprecated">The release in which it was deprecated.</param>
/// <param name="Removed">The first release that does not serve it.</param>
/// <param name="Replacement">The API version that takes its place.</param>
/// <param name="KeepsFields">Whether a manifest is right there as it is.</param>
internal sealed record ApiLifecycle(Release? Introduced, Release? Deprecated, Release? Removed, string? Replacement, bool KeepsFields)
{
    private const string List = "List";

    private static readonly Lazy<Dictionary<(string ApiVersion, string Kind), ApiLifecycle>> All = new(Read);

    /// <summary>Whether the alpha and beta versions among them are off unless an administrator turns them on.</summary>
    private static readonly Release BetaOffSince = new(1, 24);

    /// <summary>What is known of a version of a kind, or of a list of it; <see langword="null"/> where nothing is.</summary>
    public static ApiLifecycle? Find(string apiVersion, string kind) =>
        All.Value.TryGetValue((apiVersion, kind), out var found)
        || (kind.EndsWith(List, StringComparison.Ordinal) && All.Value.TryGetValue((apiVersion, kind.Substring(0, kind.Length - List.Length)), out found)) ? found : null;

    /// <summary>Whether no release that manifests are for has it any more.</summary>
    public bool IsRemoved(TargetReleases target) => Removed <= target.Highest;

    /// <summary>Whether some release that manifests are for does not know it yet.</summary>
    public bool IsTooNew(TargetReleases target) => Introduced > target.Lowest;

    /// <summary>Whether it still works, and what takes its place is there.</summary>
    public bool IsDeprecated(TargetReleases target, string kind) =>
        Deprecated <= target.Highest && !IsRemoved(target) && (Replacement is null || Find(Replacement, kind) is not { } next || !next.IsTooNew(target));

    /// <summary>Whether clusters serve it only where an administrator says so.</summary>
    public bool IsOff(string apiVersion)
    {
        var version = apiVersion.Substring(apiVersion.IndexOf('/') + 1);
        return version.Contains("alpha") || (version.Contains("beta") && Introduced >= BetaOffSince && !apiVersion.StartsWith("flowcontrol.apiserver.k8s.io/", StringComparison.Ordinal));
    }

    private static Dictionary<(string ApiVersion, string Kind), ApiLifecycle> Read()
    {
        var all = new Dictionary<(string ApiVersion, string Kind), ApiLifecycle>();
        foreach (var (apiVersion, kinds) in FactFile.Read("api-versions.json").Map("versions")!)
        {
            foreach (var (kind, node) in (ManifestMap)kinds)
            {
                var entry = (ManifestMap)node;
                all[(apiVersion, kind)] = new ApiLifecycle(
                    Release.TryParse(entry.Text("introduced")), Release.TryParse(entry.Text("deprecated")), Release.TryParse(entry.Text("removed")), entry.Text("replacement"),
                    entry.Boolean("keepsFields") is true);
            }
        }

        return all;
    }
}
