namespace Kubewright;

/// <summary>The entries of a map, in their order. Being part of its map, it takes no object of its own; so it is never copied by itself.</summary>
internal struct EntryTable
{
    /// <summary>Of keys that are the user's own, not fields.</summary>
    public const int NoRank = int.MaxValue;

    /// <summary>From this size on, keys are looked up in a hash table.</summary>
    private const int IndexThreshold = 24;

    private Slot[] slots = [];

    /// <summary>Where the keys were written. Apart from the slots, since a running program has none of it.</summary>
    private Origin?[]? keyOrigins;
    private Dictionary<string, int>? index;

    /// <summary>Makes an empty table.</summary>
    public EntryTable()
    {
    }

    /// <summary>How many entries there are.</summary>
    public int Count { get; private set; }

    /// <summary>The entry at an index.</summary>
    public readonly ref Slot this[int at] => ref slots[at];

    /// <summary>What is wrong with a value that is null.</summary>
    public static ArgumentNullException NullValue(string key) =>
        new("value", $"The value of '{key}' is null; a null in a manifest is {nameof(ManifestScalar)}.{nameof(ManifestScalar.Null)}.");

    /// <summary>Where the key of an entry was written.</summary>
    public readonly Origin? KeyOrigin(int at) => keyOrigins?[at];

    /// <summary>Says where the key of an entry was written, if that is known.</summary>
    public void SetKeyOrigin(int at, Origin? keyOrigin)
    {
        if (keyOrigin is not null)
            (keyOrigins ??= new Origin?[slots.Length])[at] = keyOrigin;
    }

    /// <summary>The index of a key, or a negative number.</summary>
    public int IndexOf(string key)
    {
        if (Count >= IndexThreshold)
        {
            index ??= BuildIndex();
            return index.TryGetValue(key, out var found) ? found : -1;
        }

        for (var i = 0; i < Count; i++)
        {
            if (slots[i].Key == key)
                return i;
        }

        return -1;
    }

    /// <summary>Puts an entry before the one at an index.</summary>
    public void Insert(int at, string key, ManifestNode value, int rank)
    {
        if (key is null)
            throw NullKey(nameof(key));
        if (value is null)
            throw NullValue(key);
        if (Count == slots.Length)
            Grow();
        if (at < Count)
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
        Count++;
    }

    /// <summary>Removes an entry.</summary>
    public void RemoveAt(int at)
    {
        Count--;
        Array.Copy(slots, at + 1, slots, at, Count - at);
        slots[Count] = default;
        if (keyOrigins is not null)
        {
            Array.Copy(keyOrigins, at + 1, keyOrigins, at, Count - at);
            keyOrigins[Count] = null;
        }

        index = null;
    }

    /// <summary>Gives an entry another key.</summary>
    public void Rename(int at, string key)
    {
        slots[at].Key = key ?? throw NullKey(nameof(key));
        index = null;
    }

    /// <summary>A copy with the very same values.</summary>
    public readonly EntryTable Clone()
    {
        var clone = new EntryTable { slots = new Slot[Count], Count = Count };
        Array.Copy(slots, clone.slots, Count);
        if (keyOrigins is not null)
            Array.Copy(keyOrigins, clone.keyOrigins = new Origin?[Count], Count);
        return clone;
    }

    private static ArgumentNullException NullKey(string parameter) => new(parameter, "A key is never null.");

    private readonly Dictionary<string, int> BuildIndex()
    {
        var built = new Dictionary<string, int>(Count * 2);
        for (var i = 0; i < Count; i++)
            built.Add(slots[i].Key, i);
        return built;
    }

    private readonly void MakeRoom(int at)
    {
        // A few slots at most: for those, a loop is faster than Array.Copy.
        for (var i = Count; i > at; i--)
            slots[i] = slots[i - 1];
        if (keyOrigins is null)
            return;
        Array.Copy(keyOrigins, at, keyOrigins, at + 1, Count - at);
        keyOrigins[at] = null;
    }

    private void Grow()
    {
        var size = Math.Max(4, Count * 2);
        Array.Resize(ref slots, size);
        if (keyOrigins is not null)
            Array.Resize(ref keyOrigins, size);
    }

    /// <summary>One entry.</summary>
    public struct Slot
    {
        public string Key;
        public ManifestNode Value;

        /// <summary>The place among the fields that builders set, see <see cref="FieldOrder"/>.</summary>
        public int Rank;
    }
}
