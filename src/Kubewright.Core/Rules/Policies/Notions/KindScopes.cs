namespace Kubewright.Rules;

/// <summary>Which kinds are in namespaces, and which are there once for the whole cluster.</summary>
internal static class KindScopes
{
    private static readonly Lazy<ManifestMap> Facts = new(() => FactFile.Read("scopes.json"));
    private static readonly Lazy<HashSet<string>> Cluster = new(() => [.. Facts.Value.AllTexts("cluster")!]);
    private static readonly Lazy<HashSet<string>> Namespaced = new(() => [.. Facts.Value.AllTexts("namespaced")!]);

    /// <summary>Whether a manifest is certainly of a kind that is in no namespace: a known one, or one that the set defines.</summary>
    public static bool IsClusterScoped(ManifestObject manifest, Bundle? set) => Cluster.Value.Contains(manifest.KindName) || Scope(manifest, set) == "Cluster";

    /// <summary>Whether a manifest is certainly of a kind that is in namespaces.</summary>
    public static bool IsNamespaced(ManifestObject manifest, Bundle? set) =>
        Namespaced.Value.Contains(manifest.KindName) || manifest.WorkloadKind is { Name: not "ClusterTrainingRuntime" } || Scope(manifest, set) == "Namespaced";

    private static string? Scope(ManifestObject manifest, Bundle? set) => set?.Definition(manifest.Group, manifest.Kind)?.Spec.Text("scope");
}
