using System.Collections;

namespace Kubewright;

/// <summary>Keys with a node each, in the order of their author.</summary>
public sealed class ManifestMap : ManifestNode, IReadOnlyList<ManifestEntry>
{
    private bool isOpen;
    private EntryTable entries = new();
    private List<ManifestEntry>? duplicates;
    private List<(string Rule, string Reason, Origin? Origin)>? suppressions;

    /// <summary>Makes an empty map.</summary>
    /// <param name="origin">Where it was written.</param>
    /// <param name="isOpen">Whether code that could not be followed may have added entries.</param>
    public ManifestMap(Origin? origin = null, bool isOpen = false)
        : base(origin) => this.isOpen = isOpen;

    /// <summary>An object with fields, in the order in which people write them.</summary>
    public static ManifestMap Of(params (string Field, ManifestNode Value)[] fields)
    {
        var map = new ManifestMap();
        foreach (var (field, value) in fields)
            map.SetField(field, value);
        return map;
    }

    /// <inheritdoc/>
    public override ManifestNodeKind Kind => ManifestNodeKind.Map;

    /// <inheritdoc/>
    public override bool IsOpen => isOpen;

    /// <inheritdoc/>
    public int Count => entries.Count;

    /// <summary>
    /// Entries whose key came again later in the text. The later one counts and is in the map; the earlier ones are here, so that
    /// a check can report them.
    /// </summary>
    public IReadOnlyList<ManifestEntry> Duplicates => duplicates ?? (IReadOnlyList<ManifestEntry>)[];

    /// <summary>The rules that are not to be reported for this object and what is in it, and why. They are never written out.</summary>
    public IReadOnlyList<(string Rule, string Reason, Origin? Origin)> Suppressions => suppressions ?? (IReadOnlyList<(string, string, Origin?)>)[];

    /// <summary>Keeps a rule from being reported for this object and what is in it.</summary>
    /// <param name="rule">The rule's id: <c>KW2040</c>.</param>
    /// <param name="reason">Why; without a reason it is reported all the same.</param>
    /// <param name="origin">Where it was written.</param>
    public void Suppress(string rule, string reason, Origin? origin = null) => (suppressions ??= []).Add((rule, reason, origin));

    /// <summary>Whether the entries are fields of an object (<see cref="SetField"/>) and not keys of the user's own.</summary>
    public bool HoldsFields => entries.Count > 0 && entries[0].Rank != EntryTable.NoRank;

    /// <summary>The entry at an index.</summary>
    public ManifestEntry this[int index] => index < entries.Count ? new(entries[index].Key, entries[index].Value, entries.KeyOrigin(index)) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The value of a key, or <see langword="null"/> where the map has none.</summary>
    public ManifestNode? this[string key]
    {
        get
        {
            var at = entries.IndexOf(key);
            return at < 0 ? null : entries[at].Value;
        }
    }

    /// <summary>Whether the map has a key.</summary>
    public bool ContainsKey(string key) => entries.IndexOf(key) >= 0;

    /// <summary>Adds an entry at the end; where the key is there already, its value is replaced in its place.</summary>
    public void Set(string key, ManifestNode value, Origin? keyOrigin = null)
    {
        var at = entries.IndexOf(key);
        if (at >= 0)
        {
            entries[at].Value = value ?? throw EntryTable.NullValue(key);
        }
        else
        {
            at = entries.Count;
            entries.Insert(at, key, value, EntryTable.NoRank);
        }

        entries.SetKeyOrigin(at, keyOrigin);
    }

    /// <summary>Sets a field of an object, in the place where people write it (<see cref="FieldOrder"/>).</summary>
    /// <remarks>
    /// A map is filled either with fields by this method or with keys of the user's own by <see cref="Set"/>, never by both.
    /// </remarks>
    /// <param name="name">The field's name.</param>
    /// <param name="value">The value.</param>
    /// <param name="keyOrigin">Where the field's name was written.</param>
    public void SetField(string name, ManifestNode value, Origin? keyOrigin = null)
    {
        var at = entries.IndexOf(name);
        if (at >= 0)
        {
            entries[at].Value = value ?? throw EntryTable.NullValue(name);
            entries.SetKeyOrigin(at, keyOrigin);
            return;
        }

        var rank = FieldOrder.Rank(name);
        at = entries.Count;
        while (at > 0 && FieldOrder.Compare(entries[at - 1].Rank, entries[at - 1].Key, rank, name) > 0)
            at--;
        entries.Insert(at, name, value, rank);
        entries.SetKeyOrigin(at, keyOrigin);
    }

    /// <summary>Adds an entry read from text; an earlier one of the same key moves to <see cref="Duplicates"/>.</summary>
    public void AddRead(string key, ManifestNode value, Origin? keyOrigin)
    {
        var at = entries.IndexOf(key);
        if (at >= 0)
            (duplicates ??= []).Add(this[at]);
        Set(key, value, keyOrigin);
    }

    /// <summary>Removes a key.</summary>
    /// <returns>Whether the key was there.</returns>
    public bool Remove(string key)
    {
        var at = entries.IndexOf(key);
        if (at < 0)
            return false;
        entries.RemoveAt(at);
        return true;
    }

    /// <summary>Gives an entry another key, one that the map does not have; nothing happens where the entry is not there.</summary>
    public void Rename(string from, string to)
    {
        if (entries.IndexOf(from) is >= 0 and var at)
            entries.Rename(at, to);
    }

    /// <summary>Takes over the entries of another map in place of its own; the other one is not to be used any more.</summary>
    public void Assign(ManifestMap other)
    {
        entries = other.entries;
        duplicates = other.duplicates;
        suppressions = other.suppressions ?? suppressions;
        isOpen = other.isOpen;
        Origin = other.Origin ?? Origin;
    }

    /// <summary>Says that code that could not be followed may have added entries.</summary>
    public void Open() => isOpen = true;

    /// <summary>Says that an entry with a key that is not known was set: it may be a new one or any of those that are there.</summary>
    public void Forget()
    {
        isOpen = true;
        for (var i = 0; i < entries.Count; i++)
            entries[i].Value = new ManifestUnknown(entries[i].Value.Origin);
    }

    /// <inheritdoc/>
    public override void OpenDeep()
    {
        isOpen = true;
        for (var i = 0; i < entries.Count; i++)
            entries[i].Value.OpenDeep();
    }

    /// <inheritdoc/>
    public override void AdoptOrigin(Origin origin)
    {
        Origin ??= origin;
        for (var i = 0; i < entries.Count; i++)
            entries[i].Value.AdoptOrigin(origin);
    }

    /// <summary>A copy that has the very same nodes as values.</summary>
    public ManifestMap ShallowClone() => CloneWith(entries.Clone());

    /// <inheritdoc/>
    public override ManifestNode DeepClone()
    {
        var clone = entries.Clone();
        for (var i = 0; i < clone.Count; i++)
            clone[i].Value = clone[i].Value.DeepClone();
        return CloneWith(clone);
    }

    /// <summary>Enumerates the entries without allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ManifestEntry> IEnumerable<ManifestEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override bool ContentEquals(ManifestNode other)
    {
        var map = (ManifestMap)other;
        if (Count != map.Count)
            return false;
        for (var i = 0; i < Count; i++)
        {
            if (!DeepEquals(entries[i].Value, map[entries[i].Key]))
                return false;
        }

        return true;
    }

    private ManifestMap CloneWith(EntryTable copied) => new(Origin, isOpen)
    {
        entries = copied,
        duplicates = duplicates is null ? null : [.. duplicates],
        suppressions = suppressions is null ? null : [.. suppressions],
    };

    /// <summary>Walks over the entries of a map.</summary>
    public struct Enumerator : IEnumerator<ManifestEntry>
    {
        private readonly ManifestMap map;
        private int at;

        internal Enumerator(ManifestMap map)
        {
            this.map = map;
            at = -1;
        }

        /// <inheritdoc/>
        public readonly ManifestEntry Current => map[at];

        readonly object IEnumerator.Current => Current;

        /// <inheritdoc/>
        public bool MoveNext() => ++at < map.Count;

        /// <inheritdoc/>
        public void Reset() => at = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
