using System.Text;

namespace Kubewright.Schemas;

/// <summary>The kinds and types that manifests are checked against: those that Kubewright knows, and those added to them.</summary>
public sealed class SchemaCatalog
{
    private const string ResourcePrefix = "schemas/";

    private static readonly Lazy<SchemaCatalog> BuiltInCatalog = new(ReadBuiltIn);

    private readonly Dictionary<string, SchemaComponent> components = new(StringComparer.Ordinal);
    private readonly Dictionary<(string ApiVersion, string Kind), SchemaComponent> kinds = [];
    private readonly Dictionary<(string ApiVersion, string Kind), CustomResource> definitions = [];

    /// <summary>Kubernetes and the bundled custom resources.</summary>
    public static SchemaCatalog BuiltIn => BuiltInCatalog.Value;

    /// <summary>The component of a kind, or <see langword="null"/> where it is not known.</summary>
    public SchemaComponent? FindKind(string apiVersion, string kind) => kinds.TryGetValue((apiVersion, kind), out var found) ? found : null;

    /// <summary>The definition of a custom kind that was added, or <see langword="null"/>.</summary>
    public CustomResource? FindDefinition(string apiVersion, string kind) => definitions.TryGetValue((apiVersion, kind), out var found) ? found : null;

    /// <summary>The component of a name, or <see langword="null"/>.</summary>
    public SchemaComponent? Find(string name) => components.TryGetValue(name, out var found) ? found : null;

    /// <summary>A catalogue that knows the kinds of this one and those of custom resource definitions; the latter count where both know a kind.</summary>
    public SchemaCatalog With(IEnumerable<CustomResource> resources)
    {
        var catalog = new SchemaCatalog();
        foreach (var component in components.Values)
            catalog.Add(component);
        foreach (var resource in definitions.Values.Concat(resources))
            catalog.definitions[(resource.Kind.ApiVersion, resource.Kind.Kind)] = resource;
        return catalog;
    }

    private static SchemaCatalog ReadBuiltIn()
    {
        var catalog = new SchemaCatalog();
        var assembly = typeof(SchemaCatalog).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(ResourcePrefix, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            foreach (var component in new SchemaReader().ReadDocument(JsonReader.Read(reader.ReadToEnd(), name, withOrigins: false)).Components)
                catalog.Add(component);
        }

        return catalog;
    }

    private void Add(SchemaComponent component)
    {
        components[component.Name] = component;
        if (!component.IsKind)
            return;
        foreach (var kind in component.Schema.GroupVersionKinds)
            kinds[(kind.ApiVersion, kind.Kind)] = component;
    }
}
