using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Catalog;

/// <summary>The object types that kinds reach, and which of them need a builder of their own.</summary>
internal sealed class TypeGraph
{
    private readonly ComponentIndex index;
    private readonly Dictionary<string, ResolvedType> types = new(StringComparer.Ordinal);
    private readonly HashSet<string> builders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> uses = new(StringComparer.Ordinal);

    public TypeGraph(ComponentIndex index)
    {
        this.index = index;
        var pending = new Queue<ResolvedType>();
        foreach (var kind in index.Kinds)
            Reach(kind, pending);
        while (pending.Count > 0)
            Follow(pending.Dequeue(), pending);

        foreach (var kind in index.Kinds)
            NeedBuilder(types[kind.Name], pending);
        while (pending.Count > 0)
        {
            foreach (var (_, _, property) in pending.Dequeue().Fields())
            {
                if (ObjectIn(property.Shape) is { } target)
                    NeedBuilder(target, pending);
            }
        }
    }

    /// <summary>All reachable object types, by name.</summary>
    public IEnumerable<ResolvedType> Types => types.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>The types with a builder of their own: all but those that are only ever transparent.</summary>
    public IEnumerable<ResolvedType> Builders => Types.Where(t => builders.Contains(t.Name));

    public ResolvedType this[string name] => types[name];

    /// <summary>In how many fields a type is used.</summary>
    public int Uses(string name) => uses.TryGetValue(name, out var count) ? count : 0;

    public ResolvedType? ObjectIn(ShapeFacts shape) => index.ObjectIn(shape) is { } component ? types[component.Name] : null;

    private ResolvedType Reach(ComponentFacts component, Queue<ResolvedType> pending)
    {
        if (types.TryGetValue(component.Name, out var known))
            return known;
        var type = new ResolvedType(component, [.. component.Properties.Select(p => new ResolvedProperty(p, index.Resolve(component, p.Shape)))]);
        types.Add(component.Name, type);
        pending.Enqueue(type);
        return type;
    }

    private void Follow(ResolvedType type, Queue<ResolvedType> pending)
    {
        foreach (var property in type.Properties)
        {
            if (index.ObjectIn(property.Shape) is not { } target)
                continue;
            uses[target.Name] = Uses(target.Name) + 1;
            var reached = Reach(target, pending);
            if (property is { Name: "metadata", Shape.Kind: ShapeKind.Object } && reached.SimpleName == "ObjectMeta")
                type.Metadata = reached;
            else if (property is { Name: "spec", Shape.Kind: ShapeKind.Object })
                type.Spec = reached;
        }

        if (type.Metadata is null)
            type.Spec = null;
    }

    private void NeedBuilder(ResolvedType type, Queue<ResolvedType> pending)
    {
        if (builders.Add(type.Name))
            pending.Enqueue(type);
    }
}
