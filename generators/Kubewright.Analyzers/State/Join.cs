using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.State;

/// <summary>
/// Makes one state of two that the program may be in. What is the same in both stays; a field that only one of them has, or that differs, is not known.
/// </summary>
internal sealed class Join
{
    private readonly Heap heap;
    private readonly Snapshot before;
    private readonly Snapshot left;
    private readonly Snapshot right;
    private readonly Dictionary<(ManifestNode, ManifestNode), ManifestNode> merged = [];

    private Join(Heap heap, Snapshot before, Snapshot left, Snapshot right)
    {
        this.heap = heap;
        this.before = before;
        this.left = left;
        this.right = right;
    }

    /// <summary>Puts the heap into the state that is one of several.</summary>
    /// <param name="heap">The heap.</param>
    /// <param name="before">The state in which the ways parted.</param>
    /// <param name="states">The states at the ends of the ways, one at least.</param>
    public static void Into(Heap heap, Snapshot before, IReadOnlyList<Snapshot> states)
    {
        heap.Restore(states[0]);
        var current = states[0];
        for (var i = 1; i < states.Count; i++)
        {
            new Join(heap, before, current, states[i]).Run();
            if (i + 1 < states.Count)
                current = heap.Capture();
        }
    }

    /// <summary>One value of two, in the state that the heap has now.</summary>
    public static Value Values(Heap heap, Snapshot before, Value left, Value right)
    {
        var now = heap.Capture();
        return new Join(heap, before, now, now).One(left, right);
    }

    private void Run()
    {
        var joinedMaps = new List<(ManifestMap Map, ManifestMap Content)>();
        foreach (var pair in left.Maps)
        {
            if (right.Maps.TryGetValue(pair.Key, out var other))
                joinedMaps.Add((pair.Key, Content(pair.Value, other)));
        }

        var joinedLists = new List<(ManifestList List, ManifestList Content)>();
        foreach (var pair in left.Lists)
        {
            if (right.Lists.TryGetValue(pair.Key, out var other))
                joinedLists.Add((pair.Key, Content(pair.Value, other)));
        }

        var frames = left.Frames.Where(pair => right.Frames.ContainsKey(pair.Key)).Select(pair => (Frame: pair.Key, Variables: Variables(pair.Value, right.Frames[pair.Key]))).ToList();
        var fields = Variables(left.Fields, right.Fields);

        heap.Restore(left);
        foreach (var pair in right.Maps.Where(pair => !left.Maps.ContainsKey(pair.Key)))
            pair.Key.Assign(pair.Value.ShallowClone());
        foreach (var pair in right.Lists.Where(pair => !left.Lists.ContainsKey(pair.Key)))
            pair.Key.Assign(pair.Value);
        foreach (var (map, content) in joinedMaps)
            map.Assign(content);
        foreach (var (list, content) in joinedLists)
            list.Assign(content);
        foreach (var (frame, variables) in frames)
            frame.Restore(variables);
        heap.Fields.Clear();
        foreach (var pair in fields)
            heap.Fields.Add(pair.Key, pair.Value);
        foreach (var node in opened)
            node.OpenDeep();
    }

    private readonly List<ManifestNode> opened = [];

    private Dictionary<ISymbol, Value> Variables(Dictionary<ISymbol, Value> one, Dictionary<ISymbol, Value> two)
    {
        var joined = new Dictionary<ISymbol, Value>(SymbolEqualityComparer.Default);
        foreach (var pair in one)
        {
            if (two.TryGetValue(pair.Key, out var other))
                joined.Add(pair.Key, One(pair.Value, other));
        }

        return joined;
    }

    private Value One(Value one, Value two)
    {
        if (ReferenceEquals(one, two) || (one.Function is null && two.Function is null && ReferenceEquals(one.Node, two.Node)))
            return one;
        return new Value(One(one.Node, two.Node), one.Type ?? two.Type);
    }

    private ManifestNode One(ManifestNode one, ManifestNode two)
    {
        if (ReferenceEquals(one, two))
            return one;
        if (merged.TryGetValue((one, two), out var found))
            return found;
        if (one is ManifestScalar && two is ManifestScalar && ManifestNode.DeepEquals(one, two))
            return one;

        // Something that both ways share cannot become a part of a new object: what is done to either would be missed.
        if (!before.Has(one) && !before.Has(two) && Merge(one, two) is { } made)
            return made;
        Lose(one);
        Lose(two);
        return new ManifestUnknown(one.Origin ?? two.Origin);
    }

    /// <summary>A new object that is either of two.</summary>
    private ManifestNode? Merge(ManifestNode one, ManifestNode two)
    {
        ManifestNode made;
        if (one is ManifestMap oneMap && two is ManifestMap twoMap)
        {
            var map = new ManifestMap(one.Origin);
            merged.Add((one, two), made = map);
            map.Assign(Content(Now(oneMap, left.Maps), Now(twoMap, right.Maps)));
        }
        else if (one is ManifestList oneList && two is ManifestList twoList)
        {
            var list = new ManifestList(one.Origin);
            merged.Add((one, two), made = list);
            list.Assign(Content(Now(oneList, left.Lists), Now(twoList, right.Lists)));
        }
        else
        {
            return null;
        }

        Replace(one, two, made);
        return made;
    }

    private static T Now<T>(T node, Dictionary<T, T> contents)
        where T : ManifestNode => contents.TryGetValue(node, out var content) ? content : node;

    private void Replace(ManifestNode one, ManifestNode two, ManifestNode made)
    {
        if (heap.Find(one) is not { } first || heap.Find(two) is not { } second)
            return;
        var replacement = heap.Add(made, SymbolEqualityComparer.Default.Equals(first.Type, second.Type) ? first.Type : null, first.Owner);
        replacement.IsRoot = first.IsRoot && second.IsRoot;
        replacement.IsBorrowed = first.IsBorrowed || second.IsBorrowed;
        replacement.IsConsumed = first.IsConsumed && second.IsConsumed;
        replacement.HasEscaped = first.HasEscaped || second.HasEscaped;
        first.IsConsumed = second.IsConsumed = true;
    }

    /// <summary>An object that may or may not be what a variable or field holds from now on may change unseen.</summary>
    private void Lose(ManifestNode node)
    {
        if (node is ManifestMap or ManifestList)
            opened.Add(node);
        heap.Visit(node, static item => item.HasEscaped = true);
    }

    private ManifestMap Content(ManifestMap one, ManifestMap two)
    {
        var joined = new ManifestMap(one.Origin, one.IsOpen || two.IsOpen);
        var holdsFields = one.HoldsFields || two.HoldsFields;
        foreach (var entry in one)
            Add(entry, two[entry.Key] is { } other ? One(entry.Value, other) : Maybe(entry.Value));
        foreach (var entry in two)
        {
            if (!one.ContainsKey(entry.Key))
                Add(entry, Maybe(entry.Value));
        }

        return joined;

        void Add(ManifestEntry entry, ManifestNode value)
        {
            if (holdsFields)
                joined.SetField(entry.Key, value, entry.KeyOrigin);
            else
                joined.Set(entry.Key, value, entry.KeyOrigin);
        }
    }

    private ManifestList Content(ManifestList one, ManifestList two)
    {
        var common = Math.Min(one.Count, two.Count);
        var joined = new ManifestList(one.Origin, one.IsOpen || two.IsOpen || one.Count != two.Count);
        for (var i = 0; i < common; i++)
            joined.Add(One(one[i], two[i]));
        for (var i = common; i < one.Count; i++)
            Lose(one[i]);
        for (var i = common; i < two.Count; i++)
            Lose(two[i]);
        return joined;
    }

    private ManifestNode Maybe(ManifestNode value)
    {
        Lose(value);
        return new ManifestUnknown(value.Origin);
    }
}
