using System.ComponentModel;

namespace Kubewright;

/// <summary>
/// Which fields of an object hold objects in turn: enough to put what a model says into the order in which people write it.
/// Generated code makes these.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ObjectShape
{
    private readonly Lazy<Dictionary<string, ObjectShape>> fields;
    private readonly ObjectShape? entry;

    /// <summary>Makes a shape; the fields are asked for when they are first needed, since shapes may be recursive.</summary>
    public ObjectShape(Func<(string Field, ObjectShape Shape)[]> fields) =>
        this.fields = new(() => fields().ToDictionary(f => f.Field, f => f.Shape));

    private ObjectShape(ObjectShape entry)
    {
        this.entry = entry;
        fields = new([]);
    }

    /// <summary>An object whose fields hold no objects that need ordering.</summary>
    public static ObjectShape Leaf { get; } = new(static () => []);

    /// <summary>A map with keys of the user's own and objects of one shape in it.</summary>
    public static ObjectShape MapOf(ObjectShape entry) => new(entry);

    /// <summary>The same tree with the fields of objects in order; keys of the user's own stay where they are.</summary>
    internal ManifestNode Order(ManifestNode node)
    {
        switch (node)
        {
            case ManifestList list:
                for (var i = 0; i < list.Count; i++)
                    list[i] = Order(list[i]);
                return list;
            case ManifestMap map when entry is not null:
                var entries = new ManifestMap();
                foreach (var (key, value) in map)
                    entries.Set(key, entry.Order(value));
                return entries;
            case ManifestMap map:
                var ordered = new ManifestMap();
                foreach (var (field, value) in map)
                    ordered.SetField(field, fields.Value.TryGetValue(field, out var shape) ? shape.Order(value) : value);
                return ordered;
            default:
                return node;
        }
    }
}
