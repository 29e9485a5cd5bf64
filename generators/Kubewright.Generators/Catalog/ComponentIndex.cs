using Kubewright.Generators.Facts;
using Kubewright.Generators.Official;
using Kubewright.Generators.Reading;
using Kubewright.Schemas;

namespace Kubewright.Generators.Catalog;

/// <summary>The components of all documents by name, with references followed; those of Kubernetes that custom resources use are Kubewright's.</summary>
internal sealed class ComponentIndex
{
    private readonly Dictionary<string, ComponentFacts> components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentFacts> documents = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ComponentFacts?> external = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReferencedBuilder> builders;
    private readonly List<ProblemFacts> problems = [];
    private readonly bool hasCustom;

    public ComponentIndex(IReadOnlyList<DocumentFacts> documents, ReferencedBuilders references)
    {
        builders = references.Builders.ToDictionary(b => b.Component, StringComparer.Ordinal);
        hasCustom = documents.Any(d => d.IsCustom);
        foreach (var document in documents)
        {
            foreach (var component in document.Components)
                Add(document, component);
        }
    }

    public IReadOnlyList<ProblemFacts> Problems => problems;

    /// <summary>The kinds that are objects.</summary>
    public IEnumerable<ComponentFacts> Kinds => components.Values.Where(c => c is { Kind: not null, Shape: null }).OrderBy(c => c.Name, StringComparer.Ordinal);

    public string NamespaceOf(string component) => documents[component].Namespace;

    /// <summary>Whether a component is a user's own.</summary>
    public bool IsCustom(string component) => documents[component].IsCustom;

    /// <summary>Kubewright's builder of a component, or null where it is made here.</summary>
    public ReferencedBuilder? BuilderOf(string component) => !components.ContainsKey(component) && builders.TryGetValue(component, out var found) ? found : null;

    /// <summary>A component that is there, of the documents or of Kubewright.</summary>
    public ComponentFacts Find(string name) => components.TryGetValue(name, out var own) ? own : External(name)!;

    /// <summary>The shape with references to scalars replaced by the scalars; one that leads nowhere becomes anything, and a problem.</summary>
    public ShapeFacts Resolve(ComponentFacts owner, ShapeFacts shape) => Resolve(owner, shape, []);

    /// <summary>The component of an object in a shape: its own, or that of what is in a list or map.</summary>
    public ComponentFacts? ObjectIn(ShapeFacts shape) => shape.Element is not null ? ObjectIn(shape.Element) : shape.Kind == ShapeKind.Object ? Find(shape.Component!) : null;

    /// <param name="owner">The component that the shape was written in.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="passed">The components that led to it.</param>
    private ShapeFacts Resolve(ComponentFacts owner, ShapeFacts shape, Stack<string> passed)
    {
        if (shape.Element is not null)
            return shape with { Element = Resolve(owner, shape.Element, passed) };
        if (shape.Component is not { } name)
            return shape;
        if (!components.TryGetValue(name, out var target) && (target = External(name)) is null)
            return Anything(owner, name, Diagnostics.DanglingReference.Id, $"Component '{owner.Name}' refers to '{name}', which no schema file has; add the file that defines it.");
        if (target.Shape is null)
        {
            return components.ContainsKey(name) || builders.ContainsKey(name) ? shape
                : Anything(owner, "", Diagnostics.MissingKubewright.Id, "Builders of custom resources build on those of Kubewright; add a reference to the package Kubewright.");
        }

        if (passed.Contains(name))
            return Anything(owner, name, Diagnostics.DanglingReference.Id, $"The references of '{name}' lead in a circle and never to an object or a scalar.");
        passed.Push(name);
        var resolved = Resolve(target, target.Shape, passed);
        passed.Pop();
        return resolved;
    }

    private ShapeFacts Anything(ComponentFacts owner, string name, string id, string message)
    {
        // What Kubewright itself has no builder for is anything to it, too.
        if (documents.TryGetValue(owner.Name, out var document) && !problems.Any(p => p.Path == document.Path && p.Name == name))
            problems.Add(new ProblemFacts(id, message, document.Path, name));
        return ShapeFacts.Any;
    }

    /// <summary>A component that Kubewright has, for a user's own documents.</summary>
    private ComponentFacts? External(string name)
    {
        if (!hasCustom)
            return null;
        if (!external.TryGetValue(name, out var found))
            external.Add(name, found = SchemaCatalog.BuiltIn.Find(name) is { } component ? SchemaDocuments.Component(component) : null);
        return found;
    }

    private void Add(DocumentFacts document, ComponentFacts component)
    {
        if (documents.TryGetValue(component.Name, out var other))
        {
            problems.Add(new ProblemFacts(
                Diagnostics.DuplicateComponent.Id,
                $"'{component.Name}' is defined here and in {other.Path}; remove one of the two.",
                document.Path,
                component.Name));
            return;
        }

        components.Add(component.Name, component);
        documents.Add(component.Name, document);
    }
}
