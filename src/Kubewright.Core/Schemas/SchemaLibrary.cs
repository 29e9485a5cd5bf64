namespace Kubewright.Schemas;

/// <summary>The documents that others refer to, and the types in them that others repeat inline.</summary>
public sealed class SchemaLibrary
{
    /// <summary>What every API shares; only here are types that are used in statuses meant for others too.</summary>
    private const string SharedTypes = "io.k8s.apimachinery.";

    /// <summary>What custom resources repeat: the types of Kubernetes, and those of JobSet, which other job APIs are made of.</summary>
    private static readonly string[] Repeated = ["kubernetes/", "jobset/"];

    private static readonly Lazy<SchemaLibrary> BuiltInLibrary = new(ReadBuiltIn);

    private readonly Dictionary<SchemaReference, SchemaComponent> components = [];
    private readonly Dictionary<string, HashSet<SchemaReference>> uses = new(StringComparer.Ordinal);
    private readonly List<(SchemaReference Reference, SchemaNode Schema)> types = [];
    private readonly HashSet<string> simpleNames = new(StringComparer.Ordinal);
    private CoreTypeRecogniser? recogniser;

    /// <summary>The types that Kubewright has and a user's own custom resources may repeat.</summary>
    public static SchemaLibrary BuiltIn => BuiltInLibrary.Value;

    /// <summary>The types that an inlined shape is compared with, in the order of preference.</summary>
    internal IReadOnlyList<(SchemaReference Reference, SchemaNode Schema)> Types => types;

    /// <summary>Tells the types apart; the same for all who ask, as long as no document is added.</summary>
    internal CoreTypeRecogniser Recogniser => recogniser ??= new CoreTypeRecogniser(this);

    /// <summary>Adds a document; those added first are preferred.</summary>
    /// <param name="location">Its path as references to it are written: <c>../kubernetes/1.36.json</c>.</param>
    /// <param name="document">The document; its references to others are relative to <paramref name="location"/>.</param>
    public void Add(string location, SchemaDocument document)
    {
        recogniser = null;
        var vocabulary = Vocabulary(document);
        foreach (var component in document.Components)
        {
            var schema = component.Schema.MapReferences(reference => reference.Rebase(location));
            var reference = new SchemaReference(location, component.Name);
            components.Add(reference, component with { Schema = schema });
            foreach (var property in schema.Properties)
            {
                if ((property.Schema.Items ?? property.Schema.AdditionalProperties ?? property.Schema).Reference is { } used)
                    (uses.TryGetValue(property.Name, out var known) ? known : uses[property.Name] = []).Add(used);
            }
        }

        foreach (var component in document.Components.OrderBy(Rank).ThenBy(component => component.Name, StringComparer.Ordinal))
        {
            var reference = new SchemaReference(location, component.Name);
            if (component.Schema.Properties.Count > 0 && vocabulary.Contains(component.Name))
            {
                types.Add((reference, components[reference].Schema));
                simpleNames.Add(reference.SimpleName);
            }
        }
    }

    /// <summary>The component of a reference, or <see langword="null"/>.</summary>
    public SchemaComponent? Find(SchemaReference reference) => components.TryGetValue(reference, out var component) ? component : null;

    /// <summary>The reference to the component of a full name, or <see langword="null"/>.</summary>
    public SchemaReference? Find(string name) => components.Keys.FirstOrDefault(reference => reference.Name == name);

    /// <summary>Whether a type that an inlined shape may be has a simple name: a type that is not it should have another one.</summary>
    public bool HasSimpleName(string name) => simpleNames.Contains(name);

    /// <summary>The component whose full name ends with a text, or <see langword="null"/>.</summary>
    internal SchemaReference? FindEnding(string ending) => components.Keys.FirstOrDefault(reference => reference.Name.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>Whether the documents use a type for a property of this name.</summary>
    internal bool UsesFor(string property, SchemaReference type) => uses.TryGetValue(property, out var known) && known.Contains(type);

    private static SchemaLibrary ReadBuiltIn()
    {
        var library = new SchemaLibrary();
        foreach (var name in Repeated.SelectMany(product => BundledSchemas.Names.Where(name => name.StartsWith(product, StringComparison.Ordinal))))
            library.Add(name, new SchemaReader().ReadDocument(JsonReader.Read(BundledSchemas.Read(name), withOrigins: false)));
        return library;
    }

    private static int Rank(SchemaComponent component) =>
        component.Name.StartsWith("io.k8s.api.core.", StringComparison.Ordinal) ? 0 : component.Name.StartsWith(SharedTypes, StringComparison.Ordinal) ? 1 : 2;

    /// <summary>
    /// What is reached from the kinds, not counting their statuses: a type like <c>DeploymentCondition</c> is not a word that
    /// others use, however much a condition of theirs looks like it.
    /// </summary>
    private static HashSet<string> Vocabulary(SchemaDocument document)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var queue = new Queue<SchemaNode>();
        foreach (var component in document.Components)
        {
            if (component.IsKind)
            {
                reached.Add(component.Name);
                queue.Enqueue(component.Schema with { Properties = [.. component.Schema.Properties.Where(property => property.Name != "status")] });
            }
            else if (component.Name.StartsWith(SharedTypes, StringComparison.Ordinal) && reached.Add(component.Name))
            {
                queue.Enqueue(component.Schema);
            }
        }

        while (queue.Count > 0)
        {
            var schema = queue.Dequeue();
            if (schema.Reference is { File: null } reference && reached.Add(reference.Name) && document.Find(reference.Name) is { IsKind: false } used)
                queue.Enqueue(used.Schema);
            foreach (var (_, child) in schema.Children())
                queue.Enqueue(child);
        }

        return reached;
    }
}
