using System.Collections;

namespace Kubewright;

/// <summary>Keys with a node each, in the order of their author.</summary>
public sealed class ManifestMap : ManifestNode, IReadOnlyList<ManifestEntry>
{
    /// <summary>From this size on, keys are looked up in a hash table.</summary>
    private const int IndexThreshold = 24;

    /// <summary>Of keys that are the user's own.</summary>
    private const int NoRank = int.MaxValue;

    private bool isOpen;
    private Slot[] slots = [];
    private int count;

    /// <summary>Where the keys were written. Apart from the slots, since a running program has none of it.</summary>
    private Origin?[]? keyOrigins;
    private Dictionary<string, int>? index;
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
    public int Count => count;

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
    public bool HoldsFields => count > 0 && slots[0].Rank != NoRank;

    /// <summary>The entry at an index.</summary>
    public ManifestEntry this[int index] => index < count ? new(slots[index].Key, slots[index].Value, keyOrigins?[index]) : throw new ArgumentOutOfRangeException(nameof(index));

    /// <summary>The value of a key, or <see langword="null"/> where the map has none.</summary>
    public ManifestNode? this[string key]
    {
        get
        {
            var at = IndexOf(key);
            return at < 0 ? null : slots[at].Value;
        }
    }

    /// <summary>Whether the map has a key.</summary>
    public bool ContainsKey(string key) => IndexOf(key) >= 0;

    /// <summary>Adds an entry at the end; where the key is there already, its value is replaced in its place.</summary>
    public void Set(string key, ManifestNode value, Origin? keyOrigin = null)
    {
        var at = IndexOf(key);
        if (at >= 0)
        {
            slots[at].Value = value ?? throw NullValue(key);
        }
        else
        {
            at = count;
            Insert(at, key, value, NoRank);
        }

        SetKeyOrigin(at, keyOrigin);
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
        var at = IndexOf(name);
        if (at >= 0)
        {
            slots[at].Value = value ?? throw NullValue(name);
            SetKeyOrigin(at, keyOrigin);
            return;
        }

        var rank = FieldOrder.Rank(name);
        at = count;
        while (at > 0 && FieldOrder.Compare(slots[at - 1].Rank, slots[at - 1].Key, rank, name) > 0)
            at--;
        Insert(at, name, value, rank);
        SetKeyOrigin(at, keyOrigin);
    }

    /// <summary>Adds an entry read from text; an earlier one of the same key moves to <see cref="Duplicates"/>.</summary>
    public void AddRead(string key, ManifestNode value, Origin? keyOrigin)
    {
        var at = IndexOf(key);
        if (at >= 0)
            (duplicates ??= []).Add(this[at]);
        Set(key, value, keyOrigin);
    }

    /// <summary>Removes a key.</summary>
    /// <returns>Whether the key was there.</returns>
    public bool Remove(string key)
    {
        var at = IndexOf(key);
        if (at < 0)
            return false;
        count--;
        Array.Copy(slots, at + 1, slots, at, count - at);
        slots[count] = default;
        if (keyOrigins is not null)
        {
            Array.Copy(keyOrigins, at + 1, keyOrigins, at, count - at);
            keyOrigins[count] = null;
        }

        index = null;
        return true;
    }

    /// <summary>Gives an entry another key, one that the map does not have; nothing happens where the entry is not there.</summary>
    public void Rename(string from, string to)
    {
        var at = IndexOf(from);
        if (at < 0)
            return;
        slots[at].Key = to ?? throw new ArgumentNullException(nameof(to), "A key is never null.");
        index = null;
    }

    /// <summary>Takes over the entries of another map in place of its own; the other one is not to be used any more.</summary>
    public void Assign(ManifestMap other)
    {
        slots = other.slots;
        count = other.count;
        keyOrigins = other.keyOrigins;
        index = other.index;
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
        for (var i = 0; i < count; i++)
            slots[i].Value = new ManifestUnknown(slots[i].Value.Origin);
    }

    /// <inheritdoc/>
    public override void OpenDeep()
    {
        isOpen = true;
        for (var i = 0; i < count; i++)
            slots[i].Value.OpenDeep();
    }

    /// <inheritdoc/>
    public override void AdoptOrigin(Origin origin)
    {
        Origin ??= origin;
        for (var i = 0; i < count; i++)
            slots[i].Value.AdoptOrigin(origin);
    }

    /// <summary>A copy that has the very same nodes as values.</summary>
    public ManifestMap ShallowClone()
    {
        var clone = CloneEntries();
        for (var i = 0; i < count; i++)
            clone.slots[i] = slots[i];
        return clone;
    }

    /// <inheritdoc/>
    public override ManifestNode DeepClone()
    {
        var clone = CloneEntries();
        for (var i = 0; i < count; i++)
            clone.slots[i] = slots[i] with { Value = slots[i].Value.DeepClone() };
        return clone;
    }

    /// <summary>Enumerates the entries without allocation.</summary>
    public Enumerator GetEnumerator() => new(this);

    IEnumerator<ManifestEntry> IEnumerable<ManifestEntry>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private protected override bool ContentEquals(ManifestNode other)
    {
        var map = (ManifestMap)other;
        if (count != map.count)
            return false;
        for (var i = 0; i < count; i++)
        {
            if (!DeepEquals(slots[i].Value, map[slots[i].Key]))
                return false;
        }

        return true;
    }

    private static ArgumentNullException NullValue(string key) =>
        new("value", $"The value of '{key}' is null; a null in a manifest is {nameof(ManifestScalar)}.{nameof(ManifestScalar.Null)}.");

    /// <summary>A copy with all but the values.</summary>
    private ManifestMap CloneEntries()
    {
        var clone = new ManifestMap(Origin, isOpen)
        {
            slots = new Slot[count],
            count = count,
            duplicates = duplicates is null ? null : [.. duplicates],
            suppressions = suppressions is null ? null : [.. suppressions],
        };
        if (keyOrigins is not null)
            Array.Copy(keyOrigins, clone.keyOrigins = new Origin?[count], count);
        return clone;
    }

    private void SetKeyOrigin(int at, Origin? keyOrigin)
    {
        if (keyOrigin is not null)
            (keyOrigins ??= new Origin?[slots.Length])[at] = keyOrigin;
    }

    private int IndexOf(string key)
    {
        if (count >= IndexThreshold)
        {
            index ??= BuildIndex();
            return index.TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < count; i++)
        {
            if (slots[i].Key == key)
                return i;
        }

        return -1;
    }

    private Dictionary<string, int> BuildIndex()
    {
        var built = new Dictionary<string, int>(count * 2);
        for (var i = 0; i < count; i++)
            built.Add(slots[i].Key, i);
        return built;
    }

    private void Insert(int at, string key, ManifestNode value, int rank)
    {
        if (key is null)
            throw new ArgumentNullException(nameof(key), "A key is never null.");
        if (value is null)
            throw NullValue(key);
        if (count == slots.Length)
            Grow();
        if (at < count)
        {
            MakeRoom(at);
            index = null;
        }
        else
        {
            index?.Add(key, at);
        }

        ref var slot = ref slots[at];
        slot.Key = key;
        slot.Value = value;
        slot.Rank = rank;
        count++;
    }

    private void MakeRoom(int at)
    {
        // A few slots at most: for those, a loop is faster than Array.Copy.
        for (var i = count; i > at; i--)
            slots[i] = slots[i - 1];
        if (keyOrigins is null)
            return;
        Array.Copy(keyOrigins, at, keyOrigins, at + 1, count - at);
        keyOrigins[at] = null;
    }

    private void Grow()
    {
        var size = Math.Max(4, count * 2);
        Array.Resize(ref slots, size);
        if (keyOrigins is not null)
            Array.Resize(ref keyOrigins, size);
    }

    private struct Slot
    {
        public string Key;
        public ManifestNode Value;

        /// <summary>The place among the fields that builders set, see <see cref="FieldOrder"/>.</summary>
        public int Rank;
    }

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
        public bool MoveNext() => ++at < map.count;

        /// <inheritdoc/>
        public void Reset() => at = -1;

        /// <inheritdoc/>
        public readonly void Dispose()
        {
        }
    }
}
