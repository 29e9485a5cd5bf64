using Kubewright.Generators.Facts;

namespace Kubewright.Generators.Catalog;

/// <summary>The object types that kinds reach, and which of them need a builder of their own.</summary>
internal sealed class TypeGraph
{
    private readonly ComponentIndex index;
    private readonly Dictionary<string, ResolvedType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ResolvedType> external = new(StringComparer.Ordinal);
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

        // A user's own custom resources may use any type of Kubernetes by itself.
        foreach (var type in types.Values)
        {
            if (type.Facts.Kind is not null || !index.IsCustom(type.Name))
                NeedBuilder(type, pending);
        }

        while (pending.Count > 0)
        {
            foreach (var (_, _, property) in pending.Dequeue().Fields())
            {
                if (ObjectIn(property.Shape) is { IsExternal: false } target)
                    NeedBuilder(target, pending);
            }
        }
    }

    /// <summary>All reachable object types, by name.</summary>
    public IEnumerable<ResolvedType> Types => types.Values.OrderBy(t => t.Name, StringComparer.Ordinal);

    /// <summary>The types with a builder of their own: of a user's own, all but those that are only ever transparent.</summary>
    public IEnumerable<ResolvedType> Builders => Types.Where(t => builders.Contains(t.Name));

    public ResolvedType this[string name] => types.TryGetValue(name, out var own) ? own : External(index.Find(name));

    /// <summary>In how many fields a type is used.</summary>
    public int Uses(string name) => uses.TryGetValue(name, out var count) ? count : 0;

    public ResolvedType? ObjectIn(ShapeFacts shape) => index.ObjectIn(shape) is { } component ? this[component.Name] : null;

    private ResolvedType Reach(ComponentFacts component, Queue<ResolvedType> pending)
    {
        if (types.TryGetValue(component.Name, out var known))
            return known;
        var type = Resolve(component, isExternal: false);
        types.Add(component.Name, type);
        pending.Enqueue(type);
        return type;
    }

    /// <summary>A type of Kubewright, with nothing followed but what is transparent in it.</summary>
    private ResolvedType External(ComponentFacts component)
    {
        if (external.TryGetValue(component.Name, out var known))
            return known;
        var type = Resolve(component, isExternal: true);
        external.Add(component.Name, type);
        foreach (var property in type.Properties)
        {
            if (property is { Name: "metadata" or "spec", Shape.Kind: ShapeKind.Object })
                SeeThrough(type, property, this[property.Shape.Component!]);
        }

        return HidingSpecWithoutMetadata(type);
    }

    private ResolvedType Resolve(ComponentFacts component, bool isExternal) =>
        new(component, [.. component.Properties.Select(p => new ResolvedProperty(p, index.Resolve(component, p.Shape)))], isExternal);

    private void Follow(ResolvedType type, Queue<ResolvedType> pending)
    {
        foreach (var property in type.Properties)
        {
            if (index.ObjectIn(property.Shape) is not { } target)
                continue;
            uses[target.Name] = Uses(target.Name) + 1;
            SeeThrough(type, property, index.BuilderOf(target.Name) is null ? Reach(target, pending) : External(target));
        }

        HidingSpecWithoutMetadata(type);
    }

    private static void SeeThrough(ResolvedType type, ResolvedProperty property, ResolvedType target)
    {
        if (property is { Name: "metadata", Shape.Kind: ShapeKind.Object } && target.SimpleName == "ObjectMeta")
            type.Metadata = target;
        else if (property is { Name: "spec", Shape.Kind: ShapeKind.Object })
            type.Spec = target;
    }

    private static ResolvedType HidingSpecWithoutMetadata(ResolvedType type)
    {
        if (type.Metadata is null)
            type.Spec = null;
        return type;
    }

    private void NeedBuilder(ResolvedType type, Queue<ResolvedType> pending)
    {
        if (builders.Add(type.Name))
            pending.Enqueue(type);
    }
}
