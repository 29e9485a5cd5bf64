using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Catalog;

/// <summary>The components of all documents by name, with references followed.</summary>
internal sealed class ComponentIndex
{
    private readonly Dictionary<string, ComponentFacts> components = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DocumentFacts> documents = new(StringComparer.Ordinal);
    private readonly List<ProblemFacts> problems = [];

    public ComponentIndex(IEnumerable<DocumentFacts> documents)
    {
        foreach (var document in documents)
        {
            foreach (var component in document.Components)
                Add(document, component);
        }
    }

    public IReadOnlyList<ProblemFacts> Problems => problems;

    /// <summary>The kinds that are objects.</summary>
    public IEnumerable<ComponentFacts> Kinds => components.Values.Where(c => c is { Kind: not null, Shape: null }).OrderBy(c => c.Name, StringComparer.Ordinal);

    public ComponentFacts this[string name] => components[name];

    public string NamespaceOf(string component) => documents[component].Namespace;

    /// <summary>The shape with references to scalars replaced by the scalars; one that leads nowhere becomes anything, and a problem.</summary>
    public ShapeFacts Resolve(ComponentFacts owner, ShapeFacts shape) => Resolve(owner, shape, []);

    /// <summary>The component of an object in a shape: its own, or that of what is in a list or map.</summary>
    public ComponentFacts? ObjectIn(ShapeFacts shape) => shape.Element is not null ? ObjectIn(shape.Element) : shape.Kind == ShapeKind.Object ? components[shape.Component!] : null;

    /// <param name="owner">The component that the shape was written in.</param>
    /// <param name="shape">The shape.</param>
    /// <param name="passed">The components that led to it.</param>
    private ShapeFacts Resolve(ComponentFacts owner, ShapeFacts shape, Stack<string> passed)
    {
        if (shape.Element is not null)
            return shape with { Element = Resolve(owner, shape.Element, passed) };
        if (shape.Component is not { } name)
            return shape;
        if (!components.TryGetValue(name, out var target))
            return Anything(owner, name, $"Component '{owner.Name}' refers to '{name}', which no schema file has; add the file that defines it.");
        if (target.Shape is null)
            return shape;
        if (passed.Contains(name))
            return Anything(owner, name, $"The references of '{name}' lead in a circle and never to an object or a scalar.");
        passed.Push(name);
        var resolved = Resolve(target, target.Shape, passed);
        passed.Pop();
        return resolved;
    }

    private ShapeFacts Anything(ComponentFacts owner, string name, string message)
    {
        var path = documents[owner.Name].Path;
        if (!problems.Any(p => p.Path == path && p.Name == name))
            problems.Add(new ProblemFacts(Diagnostics.DanglingReference.Id, message, path, name));
        return ShapeFacts.Any;
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
