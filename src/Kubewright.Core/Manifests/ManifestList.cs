using System.Collections;

namespace Kubewright;

/// <summary>A sequence of nodes.</summary>
public sealed class ManifestList : ManifestNode, IReadOnlyList<ManifestNode>
{
    private readonly List<ManifestNode> items;
    private bool isOpen;

    /// <summary>Makes an empty list.</summary>
    /// <param name="origin">Where it was written.</param>
    /// <param name="isOpen">Whether code that could not be followed may have added items.</param>
    public ManifestList(Origin? origin = null, bool isOpen = false)
        : base(origin)
    {
        items = [];
        this.isOpen = isOpen;
    }

    /// <summary>Makes a list of the given nodes.</summary>
    public ManifestList(IEnumerable<ManifestNode> items)
        : base(null) => this.items = [.. items];

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.List;

    /// <inheritdoc/>
    public override bool IsOpen => isOpen;

    /// <inheritdoc/>
    public int Count => items.Count;

    /// <summary>The node at an index.</summary>
    public ManifestNode this[int index]
    {
        get => items[index];
        set => items[index] = value ?? throw new ArgumentNullException(nameof(value));
    }

    /// <summary>Adds a node at the end.</summary>
    public void Add(ManifestNode item) => items.Add(item ?? throw new ArgumentNullException(nameof(item)));

    /// <summary>Puts a node before the one at an index.</summary>
    public void Insert(int index, ManifestNode item) => items.Insert(index, item ?? throw new ArgumentNullException(nameof(item)));

    /// <summary>Removes the node at an index.</summary>
    public void RemoveAt(int index) => items.RemoveAt(index);

    /// <summary>The index of a node: of the very one, not of one that says the same; negative where it is not there.</summary>
    public int IndexOf(ManifestNode item) => items.FindIndex(found => ReferenceEquals(found, item));

    /// <summary>Says that code that could not be followed may have added items.</summary>
    public void Open() => isOpen = true;

    /// <inheritdoc/>
    public override void OpenDeep()
    {
        isOpen = true;
        foreach (var item in items)
            item.OpenDeep();
    }

    /// <inheritdoc/>
    public override void AdoptOrigin(Origin origin)
    {
        Origin ??= origin;
        foreach (var item in items)
            item.AdoptOrigin(origin);
    }

    /// <summary>A copy that has the very same nodes as items.</summary>
    public ManifestList ShallowClone()
    {
        var clone = new ManifestList(Origin, isOpen);
        clone.items.AddRange(items);
        return clone;
    }

    /// <summary>Takes over the items of another list in place of its own.</summary>
    public void Assign(ManifestList other)
    {
        isOpen = other.isOpen;
        if (ReferenceEquals(this, other))
            return;
        items.Clear();
        items.AddRange(other.items);
    }

    /// <inheritdoc/>
    public override ManifestNode DeepClone()
    {
        var clone = new ManifestList(Origin, isOpen);
        foreach (var item in items)
            clone.items.Add(item.DeepClone());
        return clone;
    }

    /// <summary>Enumerates the nodes without allocation.</summary>
    public List<ManifestNode>.Enumerator GetEnumerator() => items.GetEnumerator();

    IEnumerator<ManifestNode> IEnumerable<ManifestNode>.GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => items.GetEnumerator();

    private protected override bool ContentEquals(ManifestNode other)
    {
        var list = (ManifestList)other;
        if (Count != list.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (!DeepEquals(items[i], list.items[i]))
                return false;
        }

        return true;
    }
}
