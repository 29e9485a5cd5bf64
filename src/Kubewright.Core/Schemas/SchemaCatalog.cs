namespace Kubewright.Schemas;

/// <summary>The kinds and types that manifests are checked against: those that Kubewright knows, and those added to them.</summary>
/// <remarks>What is built in is read when it is first asked for: a check of one manifest needs a few of the hundreds of types.</remarks>
public sealed class SchemaCatalog
{
    private const string KubernetesPrefix = "kubernetes/";

    private static readonly Lazy<SchemaCatalog> BuiltInCatalog = new(() => new SchemaCatalog(new Dictionary<string, UnreadComponent>(StringComparer.Ordinal), []).AddBuiltIn());

    private readonly Dictionary<string, UnreadComponent> components;
    private readonly Dictionary<(string ApiVersion, string Kind), UnreadComponent> kinds;
    private readonly Dictionary<(string ApiVersion, string Kind), CustomResource> definitions = [];
    private Func<string, string, CustomResource?>? moreDefinitions;

    private SchemaCatalog(Dictionary<string, UnreadComponent> components, Dictionary<(string ApiVersion, string Kind), UnreadComponent> kinds)
    {
        this.components = components;
        this.kinds = kinds;
    }

    /// <summary>Kubernetes and the bundled custom resources.</summary>
    public static SchemaCatalog BuiltIn => BuiltInCatalog.Value;

    /// <summary>The version of Kubernetes that is built in: <c>1.36</c>.</summary>
    public static string KubernetesVersion { get; } = BundledSchemas.Names
        .Where(name => name.StartsWith(KubernetesPrefix, StringComparison.Ordinal))
        .Select(name => name.Substring(KubernetesPrefix.Length, name.Length - KubernetesPrefix.Length - ".json".Length))
        .First();

    /// <summary>The kinds that are not defined by what was added.</summary>
    internal IEnumerable<(string ApiVersion, string Kind)> Kinds => kinds.Keys;

    /// <summary>The component of a kind, or <see langword="null"/> where it is not known.</summary>
    public SchemaComponent? FindKind(string apiVersion, string kind) =>
        kinds.TryGetValue((apiVersion, kind), out var found) && found.Component.IsKind ? found.Component : null;

    /// <summary>The definition of a custom kind that was added, or <see langword="null"/>.</summary>
    public CustomResource? FindDefinition(string apiVersion, string kind) =>
        definitions.TryGetValue((apiVersion, kind), out var found) ? found : moreDefinitions?.Invoke(apiVersion, kind);

    /// <summary>The component of a name, or <see langword="null"/>.</summary>
    public SchemaComponent? Find(string name) => components.TryGetValue(name, out var found) ? found.Component : null;

    /// <summary>A catalogue that knows the kinds of this one and those of custom resource definitions; the latter count where both know a kind.</summary>
    public SchemaCatalog With(IEnumerable<CustomResource> resources)
    {
        var catalog = new SchemaCatalog(components, kinds) { moreDefinitions = moreDefinitions };
        foreach (var resource in definitions.Values.Concat(resources))
            catalog.definitions[(resource.Kind.ApiVersion, resource.Kind.Kind)] = resource;
        return catalog;
    }

    /// <summary>A catalogue that asks for the definition of a kind when it meets the kind.</summary>
    /// <param name="find">
    /// Is given an <c>apiVersion</c> and a kind, and knows the definition or returns <see langword="null"/>. Several threads call it, many
    /// times for the same kind.
    /// </param>
    public SchemaCatalog With(Func<string, string, CustomResource?> find)
    {
        var catalog = With([]);
        catalog.moreDefinitions = find;
        return catalog;
    }

    /// <summary>A catalogue that knows the components of distilled documents, too; the latter count where both know a kind.</summary>
    /// <param name="documents">Documents in the layout that <see cref="SchemaWriter"/> makes; what is in them is read when it is first asked for.</param>
    /// <exception cref="ManifestFormatException">A text does not have this layout.</exception>
    public SchemaCatalog WithDocuments(IEnumerable<string> documents)
    {
        var catalog = new SchemaCatalog(new Dictionary<string, UnreadComponent>(components, StringComparer.Ordinal), new Dictionary<(string ApiVersion, string Kind), UnreadComponent>(kinds)) { moreDefinitions = moreDefinitions };
        foreach (var definition in definitions)
            catalog.definitions.Add(definition.Key, definition.Value);
        foreach (var document in documents)
            catalog.Add(document, "");
        return catalog;
    }

    private SchemaCatalog AddBuiltIn()
    {
        foreach (var name in BundledSchemas.Names)
            Add(BundledSchemas.Read(name), name);
        return this;
    }

    private void Add(string document, string name)
    {
        foreach (var component in UnreadComponent.FindAll(document, name))
        {
            components[component.Name] = component;
            foreach (var kind in component.Kinds())
                kinds[(kind.ApiVersion, kind.Kind)] = component;
        }
    }
}
