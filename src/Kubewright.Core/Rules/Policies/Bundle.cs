using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Manifests that belong together, as rules between resources see them. It does not change, and any number of threads may read it.</summary>
public sealed class Bundle
{
    private readonly Dictionary<ManifestMap, ManifestObject> byRoot = [];
    private readonly Dictionary<string, List<ManifestObject>> byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PodTemplate>> podsByNamespace = new(StringComparer.Ordinal);
    private readonly List<PodTemplate> podsAnywhere = [];
    private readonly List<ManifestObject> vague = [];

    /// <summary>Makes a bundle.</summary>
    /// <param name="manifests">The manifests. One that is not known (<see cref="ManifestUnknown"/>) says that there may be any others.</param>
    /// <param name="catalog">The kinds that are known: pods of a user's own kinds are found by their schemas.</param>
    public Bundle(IEnumerable<ManifestNode> manifests, SchemaCatalog? catalog = null)
        : this(manifests.Select(manifest => (manifest, catalog)))
    {
    }

    /// <summary>Makes a bundle of manifests each of which has its own catalogue of kinds.</summary>
    /// <param name="manifests">The manifests, and the kinds that are known, if any.</param>
    public Bundle(IEnumerable<(ManifestNode Manifest, SchemaCatalog? Catalog)> manifests)
    {
        foreach (var (node, catalog) in manifests)
        {
            if (node is ManifestMap root)
                Add(root, catalog);
            else
                MayHaveMore |= node is ManifestUnknown;
        }
    }

    /// <summary>Whether there may be manifests that are not known, so that nothing is certainly missing.</summary>
    public bool MayHaveMore { get; }

    /// <summary>Whether there may be objects that are not known, or of which the kind is not.</summary>
    internal bool MayHaveOthers => MayHaveMore || vague.Count > 0;

    /// <summary>Whether pods are certainly made of a manifest, or may be: a bundle of configuration alone says nothing of workloads.</summary>
    internal bool HasPods => podsAnywhere.Count > 0 || podsByNamespace.Count > 0;

    /// <summary>All manifests, in their order.</summary>
    internal IEnumerable<ManifestObject> All => byRoot.Values;

    /// <summary>The manifest as the bundle has read it.</summary>
    internal ManifestObject Find(ManifestMap root) => byRoot.TryGetValue(root, out var found) ? found : new ManifestObject(root);

    /// <summary>The manifests of a kind, as <see cref="KindNames"/> writes it.</summary>
    internal IReadOnlyList<ManifestObject> OfKind(string kindName) => byKind.TryGetValue(kindName, out var found) ? found : [];

    /// <summary>The pod templates whose pods are in a namespace, or may be.</summary>
    internal IEnumerable<PodTemplate> PodsIn(string @namespace) =>
        podsByNamespace.TryGetValue(@namespace, out var found) ? found.Concat(podsAnywhere) : podsAnywhere;

    /// <summary>All pod templates.</summary>
    internal IEnumerable<PodTemplate> AllPods => podsByNamespace.Values.SelectMany(pods => pods).Concat(podsAnywhere);

    /// <summary>Whether it certainly has every pod template: none is in a manifest that is not known, or in an unknown part of one.</summary>
    internal bool HasAllPods => !MayHaveOthers && byRoot.Values.All(manifest => !manifest.MayHaveMorePods);

    /// <summary>Whether it has an object; null where that is not known.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <param name="namespace">The namespace; null where it is not known, or does not count.</param>
    internal bool? Has(string group, string kind, string name, string? @namespace) => Certain(MayHaveOthers, OfKind(KindNames.Of(group, kind)), name, @namespace);

    /// <summary>The object that certainly has a kind, a name and a namespace; <see langword="null"/> where there is none, or nobody knows.</summary>
    internal ManifestObject? Find(string kindName, string name, string? @namespace)
    {
        foreach (var candidate in OfKind(kindName))
        {
            if (candidate.Name == name && @namespace is not null && candidate.Namespace == @namespace)
                return candidate;
        }

        return null;
    }

    private static bool? Certain(bool mayHaveMore, IReadOnlyList<ManifestObject> candidates, string name, string? @namespace)
    {
        bool? found = mayHaveMore ? null : false;
        foreach (var candidate in candidates)
        {
            var isNamed = candidate.Name is { } known ? known == name : candidate.Metadata.IsCertainlyAbsent("name") ? false : (bool?)null;
            var isThere = @namespace is null || candidate.Namespace is null ? (bool?)null : candidate.Namespace == @namespace;
            if (isNamed is true && isThere is true)
                return true;
            if (isNamed is not false && isThere is not false)
                found = null;
        }

        return found;
    }

    private void Add(ManifestMap root, SchemaCatalog? catalog)
    {
        var manifest = new ManifestObject(root);
        if (catalog is not null)
            SchemaPods.AddTo(manifest, catalog);
        byRoot[root] = manifest;
        if (manifest.KindName.Length == 0)
        {
            // What is no manifest at all (values of a chart) is nothing that others can refer to.
            if (root.IsOpen || root.Field("kind") is ManifestUnknown || root.Field("apiVersion") is ManifestUnknown)
                vague.Add(manifest);
            return;
        }

        if (!byKind.TryGetValue(manifest.KindName, out var ofKind))
            byKind[manifest.KindName] = ofKind = [];
        ofKind.Add(manifest);
        foreach (var pod in manifest.Pods)
            PodList(manifest.Namespace).Add(pod);
    }

    private List<PodTemplate> PodList(string? @namespace)
    {
        if (@namespace is null)
            return podsAnywhere;
        if (!podsByNamespace.TryGetValue(@namespace, out var pods))
            podsByNamespace[@namespace] = pods = [];
        return pods;
    }
}
