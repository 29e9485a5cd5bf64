using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>All objects that the code under the reader's eyes has made or was given.</summary>
internal sealed class Heap
{
    private readonly Dictionary<ManifestNode, HeapObject> objects = [];
    private readonly List<HeapObject> order = [];
    private readonly List<Frame> frames = [];

    /// <summary>What static and instance fields hold.</summary>
    public Dictionary<ISymbol, Value> Fields { get; private set; } = new(SymbolEqualityComparer.Default);

    /// <summary>The objects in the order in which they were made.</summary>
    public IReadOnlyList<HeapObject> Objects => order;

    public HeapObject? Find(ManifestNode node) => objects.TryGetValue(node, out var found) ? found : null;

    /// <summary>The object over a node; made where there is none.</summary>
    public HeapObject Add(ManifestNode node, ITypeSymbol? type, HeapObject? owner = null)
    {
        if (objects.TryGetValue(node, out var found))
            return found;
        var made = new HeapObject(node, type, owner);
        objects.Add(node, made);
        order.Add(made);
        return made;
    }

    public Frame NewFrame(ISymbol member, Frame? parent, Value? instance)
    {
        var frame = new Frame(member, parent, instance);
        frames.Add(frame);
        return frame;
    }

    /// <summary>Every object in a tree, its root included.</summary>
    public void Visit(ManifestNode node, Action<HeapObject> visit)
    {
        if (Find(node) is { } found)
            visit(found);
        if (node is ManifestMap map)
        {
            foreach (var (_, value) in map)
                Visit(value, visit);
        }
        else if (node is ManifestList list)
        {
            foreach (var item in list)
                Visit(item, visit);
        }
    }

    public static bool Contains(ManifestNode tree, ManifestNode node) => ReferenceEquals(tree, node) || tree switch
    {
        ManifestMap map => map.Any(entry => Contains(entry.Value, node)),
        ManifestList list => list.Any(item => Contains(item, node)),
        _ => false,
    };

    public Snapshot Capture()
    {
        var snapshot = new Snapshot { Fields = new(Fields, SymbolEqualityComparer.Default) };
        foreach (var item in order)
            snapshot.Add(item.Node);
        foreach (var frame in frames)
            snapshot.Frames.Add(frame, new(frame.Variables, SymbolEqualityComparer.Default));
        return snapshot;
    }

    public void Restore(Snapshot snapshot)
    {
        foreach (var pair in snapshot.Maps)
            pair.Key.Assign(pair.Value.ShallowClone());
        foreach (var pair in snapshot.Lists)
            pair.Key.Assign(pair.Value);
        foreach (var pair in snapshot.Frames)
            pair.Key.Restore(pair.Value);
        Fields = new(snapshot.Fields, SymbolEqualityComparer.Default);
    }
}
