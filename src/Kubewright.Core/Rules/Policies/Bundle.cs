using Kubewright.Schemas;

namespace Kubewright.Rules;

/// <summary>Manifests that belong together, as rules between resources see them. It does not change, and any number of threads may read it.</summary>
public sealed class Bundle
{
    private readonly Dictionary<ManifestMap, ManifestObject> byRoot = [];
    private readonly Dictionary<string, List<ManifestObject>> byKind = new(StringComparer.Ordinal);
    private readonly Dictionary<(string KindName, string Name), List<ManifestObject>> byName = [];
    private readonly Dictionary<string, List<ManifestObject>> unnamed = new(StringComparer.Ordinal);
    private readonly Dictionary<(string KindName, string Namespace), List<ManifestObject>> byNamespace = [];
    private readonly Dictionary<string, PodIndex> podsByNamespace = new(StringComparer.Ordinal);
    private readonly List<PodTemplate> podsAnywhere = [];
    private readonly List<ManifestObject> vague = [];
    private readonly Dictionary<string, ManifestObject> firstIn = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Group, string? Kind), ManifestObject> definitions = [];
    private ManifestObject? firstAnywhere;

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

        HasAllPods = !MayHaveOthers && byRoot.Values.All(manifest => !manifest.MayHaveMorePods);
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

    /// <summary>The manifests of a kind that are certainly in a namespace.</summary>
    internal IReadOnlyList<ManifestObject> OfKindIn(string kindName, string @namespace) => byNamespace.TryGetValue((kindName, @namespace), out var found) ? found : [];

    /// <summary>The manifests of a kind that certainly have a name.</summary>
    internal IReadOnlyList<ManifestObject> Named(string kindName, string name) => byName.TryGetValue((kindName, name), out var found) ? found : [];

    /// <summary>The first manifest that says that it is in a namespace, or may say so.</summary>
    internal ManifestObject? FirstIn(string @namespace) => firstIn.TryGetValue(@namespace, out var found) ? found : firstAnywhere;

    /// <summary>The CustomResourceDefinition of a kind; <see langword="null"/> where the bundle has none.</summary>
    internal ManifestObject? Definition(string? group, string? kind) => definitions.TryGetValue((group, kind), out var found) ? found : null;

    /// <summary>The pod templates whose pods are in a namespace, or may be.</summary>
    internal IEnumerable<PodTemplate> PodsIn(string @namespace) =>
        podsByNamespace.TryGetValue(@namespace, out var found) ? found.All.Concat(podsAnywhere) : podsAnywhere;

    /// <summary>Those of them that have some labels, or may, and perhaps others: which do is to be asked of each.</summary>
    internal IEnumerable<PodTemplate> PodsThatMayHave(ManifestMap? labels, string @namespace) =>
        podsByNamespace.TryGetValue(@namespace, out var found) ? found.ThatMayHave(labels).Concat(podsAnywhere) : podsAnywhere;

    /// <summary>All pod templates.</summary>
    internal IEnumerable<PodTemplate> AllPods => podsByNamespace.Values.SelectMany(pods => pods.All).Concat(podsAnywhere);

    /// <summary>Whether it certainly has every pod template: none is in a manifest that is not known, or in an unknown part of one.</summary>
    internal bool HasAllPods { get; }

    /// <summary>Whether it has an object; null where that is not known.</summary>
    /// <param name="group">The API group.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="name">The name.</param>
    /// <param name="namespace">The namespace; null where it is not known, or does not count.</param>
    internal bool? Has(string group, string kind, string name, string? @namespace)
    {
        var kindName = KindNames.Of(group, kind);
        bool? found = MayHaveOthers || (unnamed.TryGetValue(kindName, out var others) && others.Exists(other => MayBeIn(other, @namespace) is not false)) ? null : false;
        foreach (var candidate in Named(kindName, name))
        {
            switch (MayBeIn(candidate, @namespace))
            {
                case true:
                    return true;
                case null:
                    found = null;
                    break;
            }
        }

        return found;
    }

    /// <summary>The object that certainly has a kind, a name and a namespace; <see langword="null"/> where there is none, or nobody knows.</summary>
    internal ManifestObject? Find(string kindName, string name, string? @namespace)
    {
        foreach (var candidate in Named(kindName, name))
        {
            if (@namespace is not null && candidate.Namespace == @namespace)
                return candidate;
        }

        return null;
    }

    private static bool? MayBeIn(ManifestObject candidate, string? @namespace) => @namespace is null || candidate.Namespace is null ? null : candidate.Namespace == @namespace;

    private static void Add<T>(Dictionary<T, List<ManifestObject>> index, T key, ManifestObject manifest)
        where T : notnull
    {
        if (!index.TryGetValue(key, out var found))
            index[key] = found = [];
        found.Add(manifest);
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

        Add(byKind, manifest.KindName, manifest);
        AddPlace(manifest);
        if (manifest.KindName == "CustomResourceDefinition" && (manifest.Spec.Text("group"), manifest.Spec.At("names", "kind").Text) is var defined && !definitions.ContainsKey(defined))
            definitions.Add(defined, manifest);
        if (manifest.Name is { } name)
            Add(byName, (manifest.KindName, name), manifest);
        else if (!manifest.Metadata.IsCertainlyAbsent("name"))
            Add(unnamed, manifest.KindName, manifest);
        if (manifest.Namespace is { } @namespace)
            Add(byNamespace, (manifest.KindName, @namespace), manifest);
        AddPods(manifest);
    }

    private void AddPlace(ManifestObject manifest)
    {
        var place = manifest.Metadata.TextOr("namespace", "");
        if (place is null)
            firstAnywhere ??= manifest;
        else if (!firstIn.ContainsKey(place))
            firstIn.Add(place, firstAnywhere ?? manifest);
    }

    private void AddPods(ManifestObject manifest)
    {
        if (manifest.Namespace is not { } @namespace)
        {
            podsAnywhere.AddRange(manifest.Pods);
        }
        else if (manifest.Pods.Count > 0)
        {
            if (!podsByNamespace.TryGetValue(@namespace, out var index))
                podsByNamespace[@namespace] = index = new PodIndex();
            foreach (var pod in manifest.Pods)
                index.Add(pod);
        }
    }
}
