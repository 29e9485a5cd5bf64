using System.Globalization;

namespace Kubewright.Schemas;

/// <summary>A map of a schema document, read with errors that say where they are.</summary>
internal sealed class SchemaMap
{
    private readonly ManifestMap map;
    private readonly SchemaPlace place;

    internal SchemaMap(ManifestNode node, string pointer)
        : this(node, SchemaPlace.At(pointer))
    {
    }

    internal SchemaMap(ManifestNode node, SchemaPlace place)
    {
        this.place = place;
        map = node as ManifestMap ?? throw JsonPointer.Error($"A map is expected here, not {Describe(node)}.", Pointer, node.Origin);
        if (map.Duplicates.Count > 0)
            throw JsonPointer.Error($"'{map.Duplicates[0].Key}' is written twice.", Pointer, map.Duplicates[0].KeyOrigin ?? map.Origin);
    }

    internal ManifestMap Entries => map;

    internal string Pointer => place.ToString();

    internal Origin? Origin => map.Origin;

    /// <summary>The value of a key; a null counts as absent, except as a default.</summary>
    internal ManifestNode? this[string key] => map[key] is { } value && (value.Kind != ManifestNodeKind.Null || key == "default") ? value : null;

    internal string PointerTo(string key) => PlaceOf(key).ToString();

    internal SchemaPlace PlaceOf(string key) => place.Of(key);

    internal ManifestFormatException Error(string message) => JsonPointer.Error(message, Pointer, map.Origin);

    internal SchemaMap? Map(string key) => this[key] is { } value ? new SchemaMap(value, PlaceOf(key)) : null;

    internal SchemaMap RequiredMap(string key) => Map(key) ?? throw Error($"'{key}' is missing.");

    internal string? Text(string key) => this[key] switch
    {
        null => null,
        ManifestScalar { Kind: ManifestNodeKind.String } text => text.Text,
        var other => throw Unexpected(key, "a string", other),
    };

    internal string? Choice(string key, string[] choices)
    {
        var text = Text(key);
        return string.IsNullOrEmpty(text) || Array.IndexOf(choices, text) >= 0 ? text : throw Unexpected(key, $"one of {string.Join(", ", choices)}", this[key]!);
    }

    internal string RequiredText(string key) => Text(key) ?? throw Error($"'{key}' is missing.");

    internal bool Boolean(string key) => this[key] switch
    {
        null => false,
        ManifestScalar { Kind: ManifestNodeKind.Boolean } flag => flag.Text == "true",
        var other => throw Unexpected(key, "true or false", other),
    };

    internal ManifestScalar? Number(string key) => this[key] switch
    {
        null => null,
        ManifestScalar { Kind: ManifestNodeKind.Integer or ManifestNodeKind.Float } number => number,
        var other => throw Unexpected(key, "a number", other),
    };

    internal long? Count(string key) => this[key] switch
    {
        null => null,
        ManifestScalar { Kind: ManifestNodeKind.Integer } number when long.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) => count,
        var other => throw Unexpected(key, "a whole number from 0", other),
    };

    internal IReadOnlyList<ManifestNode> List(string key) => this[key] switch
    {
        null => [],
        ManifestList list => list,
        var other => throw Unexpected(key, "a list", other),
    };

    internal IReadOnlyList<string> Texts(string key)
    {
        var list = List(key);
        if (list.Count == 0)
            return [];
        var texts = new List<string>(list.Count);
        foreach (var item in list)
            texts.Add(item is ManifestScalar { Kind: ManifestNodeKind.String } text ? text.Text : throw Unexpected(key, "a list of strings", item));
        return texts;
    }

    internal IEnumerable<SchemaMap> Maps(string key)
    {
        var list = List(key);
        for (var i = 0; i < list.Count; i++)
            yield return new SchemaMap(list[i], PlaceOf(key).Of(i.ToString(CultureInfo.InvariantCulture)));
    }

    private static string Describe(ManifestNode node) => node switch
    {
        ManifestList => "a list",
        ManifestScalar { Kind: ManifestNodeKind.Null } => "nothing",
        ManifestScalar scalar => $"'{scalar.Text}'",
        _ => "this",
    };

    private ManifestFormatException Unexpected(string key, string expected, ManifestNode actual) =>
        JsonPointer.Error($"'{key}' is {expected}, not {Describe(actual)}.", PointerTo(key), actual.Origin);
}
